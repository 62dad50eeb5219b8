package org.jointestate.persistence.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.estate.CloseOnBankHolidays;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.SaveReference;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.AtOnce;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Several keepers press at one instant, on the real adapters. */
abstract class ReferenceRace {

    private static final int PRESSES = 6;
    private static final Clock LATE = Clock.fixed(Instant.parse("2027-12-01T09:00:00Z"), ZoneOffset.UTC);
    private static final FixedCaller KEEPER = new FixedCaller(new Person(
            PersonId.fresh(),
            new Username("keeper"),
            "Keeper",
            new OrganisationCode("POLICE"),
            null,
            EnumSet.copyOf(Set.of(Role.ADMINISTRATOR))));

    abstract TestDatabase database();

    @Test
    void one_day_becomes_a_bank_holiday_once() throws Exception {
        for (int round = 0; round < 10; round++) {
            var day = LocalDate.of(2095, 1, 1).plusDays(round);

            var told = AtOnce.press(PRESSES, () -> runner().in(
                            em -> new SaveReference(new SqlReferenceRows(em), KEEPER, (action, thing) -> {})
                                    .save(List.of(new SaveReference.Draft(
                                            Optional.empty(),
                                            0,
                                            ReferenceKind.BANK_HOLIDAY,
                                            "Holiday",
                                            Optional.of(day),
                                            Optional.empty(),
                                            List.of(),
                                            "A test")))));

            assertEquals(
                    1,
                    told.stream()
                            .filter(SaveReference.Decision.Saved.class::isInstance)
                            .count());
            var kept = runner().in(em -> new SqlReferenceRows(em).of(ReferenceKind.BANK_HOLIDAY)).stream()
                    .filter(row -> row.holdsOn(day))
                    .toList();
            assertEquals(1, kept.size());
            forget(kept.get(0));
        }
    }

    @Test
    void a_site_is_closed_once_on_each_holiday_to_come() throws Exception {
        var code =
                new SiteCode("R" + UUID.randomUUID().toString().substring(0, 6).toUpperCase());
        runner().in(em -> {
            new JpaSites(em)
                    .add(new Site(
                            code,
                            "Race " + code,
                            "Ripley",
                            ZoneId.of("Europe/London"),
                            OpeningHours.parse("MONDAY 07:00-19:00")));
            return 0;
        });

        var told = AtOnce.press(PRESSES, () -> runner().in(em -> new CloseOnBankHolidays(
                        new JpaSites(em), new SqlReferenceRows(em), (action, thing) -> {}, LATE)
                .close(code)));

        var closed = runner().in(
                        em -> new JpaSites(em).closuresOf(code, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31)));
        // Of those that come with the tables: two at the end of 2027 and eight in 2028.
        assertEquals(10, closed.size());
        assertEquals(10, told.stream().mapToInt(Integer::intValue).sum());
    }

    private void forget(ReferenceRow row) {
        runner().in(em -> new SqlReferenceRows(em).remove(row.id(), row.version()));
    }

    private AsTheRunner runner() {
        return new AsTheRunner(database());
    }
}
