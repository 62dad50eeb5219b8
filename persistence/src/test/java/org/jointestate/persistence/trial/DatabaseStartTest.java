package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Plans that were amended before the earliest start was kept give it back by what their amendments took out. */
abstract class DatabaseStartTest {

    private static final Instant AT = Instant.parse("2026-10-01T09:00:00Z");
    private static final String MIGRATION = "/db/migration/common/V341__start_that_was_locked.sql";

    abstract TestDatabase database();

    @Test
    void the_start_that_an_amendment_took_out_is_found_again() throws IOException {
        var moved = code();
        var untouched = code();
        var start = SharedOfficeTemplate.protocol(moved).trialFrom();
        database().in(em -> {
            var trials = new JpaTrials(em);
            trials.add(new Trial(SharedOfficeTemplate.protocol(untouched), Set.of(), AT, "key"));
            var trial = new Trial(SharedOfficeTemplate.protocol(moved), Set.of(), AT, "key");
            trials.add(trial);
            trial.lock(AT);
            for (int month = 1; month < 3; month++) {
                trials.add(trial.amend(
                        ProtocolText.read(ProtocolText.write(trial.protocol())
                                .replaceFirst("(?m)^title\t.*$", "title\tA trial - period of grace " + month)
                                .replace(
                                        "period\t" + trial.protocol().trialFrom(),
                                        "period\t" + start.plusMonths(month))),
                        AT.plusSeconds(month),
                        null,
                        new OrganisationCode("FIRE"),
                        "It began late"));
            }
            return null;
        });
        database().in(em -> {
            new Sql(em).update("update trial set earliest_start = null where code = ?", moved.value());
            new Sql(em).update(backfill());
            return null;
        });

        var found =
                database().in(em -> new JpaTrials(em).find(moved).orElseThrow().earliestStart());
        assertEquals(start, found);
        assertEquals(SharedOfficeTemplate.protocol(untouched).trialFrom(), (LocalDate) database()
                .in(em -> new JpaTrials(em).find(untouched).orElseThrow().earliestStart()));
    }

    private static TrialCode code() {
        return new TrialCode(
                "START-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
    }

    /** The second statement of the migration. */
    private static String backfill() {
        try (var script = DatabaseStartTest.class.getResourceAsStream(MIGRATION)) {
            assertNotNull(script);
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";")[1];
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
