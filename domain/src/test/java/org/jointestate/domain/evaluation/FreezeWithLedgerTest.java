package org.jointestate.domain.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.record.LedgerDraft;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.SaveLedgerLine;
import org.junit.jupiter.api.Test;

class FreezeWithLedgerTest {

    private final TrialRoom room = new TrialRoom();

    @Test
    void pounds_of_different_years_are_not_frozen_until_they_are_of_one() {
        room.givenTrial();
        room.lockProtocol().lock(TrialRoom.CODE);
        add("2019/20");
        add("2020/21");

        assertEquals(
                new FreezeTrial.Decision.PriceYearsDiffer(List.of("2019/20", "2020/21")),
                freeze().freeze(TrialRoom.CODE));

        assertInstanceOf(
                SaveLedgerLine.Decision.Saved.class,
                room.saveLedgerLine().save(TrialRoom.CODE, "L002", 1, draft("2019/20"), "In prices of the trial."));
        assertInstanceOf(FreezeTrial.Decision.Frozen.class, freeze().freeze(TrialRoom.CODE));
    }

    private void add(String priceYear) {
        assertInstanceOf(
                SaveLedgerLine.Decision.Saved.class,
                room.saveLedgerLine().save(TrialRoom.CODE, "", 0, draft(priceYear), ""));
    }

    private static LedgerDraft draft(String priceYear) {
        return new LedgerDraft(
                LedgerLine.Side.COST,
                LedgerLine.Kind.CASH,
                "Desks",
                "",
                0,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                "An invoice needs none",
                priceYear,
                "Estates",
                "Invoice",
                null);
    }

    private FreezeTrial freeze() {
        var caller = new Caller() {
            @Override
            public Optional<PersonId> person() {
                return Optional.of(room.person);
            }

            @Override
            public Optional<OrganisationCode> organisation() {
                return Optional.empty();
            }

            @Override
            public Set<Role> roles() {
                return room.roles;
            }
        };
        var memory = new InMemoryDatasets();
        return new FreezeTrial(
                room.access,
                room.presenceKeeper(),
                room.partKeeper(),
                room.gatherTrialRecord(),
                memory,
                (recorded, beside, at) -> new DatasetFreezer.Frozen("a".repeat(64), new TreeMap<>()),
                memory,
                caller,
                (action, thing) -> {},
                Clock.fixed(room.now, ZoneOffset.UTC));
    }
}
