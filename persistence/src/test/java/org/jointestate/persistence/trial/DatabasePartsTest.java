package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.part.NotedPart;
import org.jointestate.domain.trial.part.Part;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a part in a trial is found in the tables, and what was noted stays, whoever asks. */
abstract class DatabasePartsTest {

    abstract TestDatabase database();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trial_part set turn = 2",
                "update trial_part set person = person where kind = 'LEAD'",
                "delete from trial_part",
                "truncate table trial_part"
            })
    void what_was_noted_is_never_changed_or_removed_whoever_asks(String statement) {
        var lead = new Person(
                PersonId.fresh(),
                new Username("part." + UUID.randomUUID().toString().substring(0, 12)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.TRIAL_LEAD));
        var code = new TrialCode(
                "PART-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
        var at = Instant.parse("2026-10-01T09:00:00Z");
        database().in(em -> {
            new JpaPeople(em).add(lead);
            var trial = new Trial(SharedOfficeTemplate.protocol(code), Set.of(lead.id()), at, "key");
            new JpaTrials(em).add(trial);
            var keeper = new PartKeeper(new SqlParts(em), new JpaPeople(em));
            assertEquals(1, keeper.look(trial, at), "the lead of a draft");
            keeper.did(trial, lead.id(), Part.AUTHOR, at);
            keeper.did(trial, lead.id(), Part.DEPUTY, at);
            trial.lock(at);
            keeper.look(trial, at);
            return null;
        });

        assertThrows(RuntimeException.class, () -> database().in(em -> new Sql(em).update(statement)));

        var noted = database().in(em -> new SqlParts(em).of(code)).stream()
                .filter(one -> one.part() == Part.LEAD)
                .toList();
        assertEquals(List.of(new NotedPart(code, lead.id(), Part.LEAD, 1, at)), noted);
    }
}
