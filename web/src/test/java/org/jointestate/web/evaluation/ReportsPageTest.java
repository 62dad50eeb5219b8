package org.jointestate.web.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.junit.jupiter.api.Test;

/** How reports are told apart in their list. */
class ReportsPageTest {

    private static final TrialCode CODE = new TrialCode("SAFER");

    @Test
    void freezes_of_one_minute_are_told_apart_by_the_second_and_others_need_none() {
        var first = frozen("2026-11-27T05:00:03Z");
        var second = frozen("2026-11-27T05:00:41Z");
        var later = frozen("2026-11-27T05:01:00Z");
        var trial = new Trial(
                SharedOfficeTemplate.protocol(CODE),
                Set.of(PersonId.fresh()),
                Instant.parse("2019-01-01T00:00:00Z"),
                "key");
        var shelf = new SeeReports.Shelf(trial, List.of(later, second, first), Map.of(), true, true);
        var page = new ReportsPage();

        assertEquals("27 November 2026, 05:00:03", page.when(shelf, first));
        assertEquals("27 November 2026, 05:00:41", page.when(shelf, second));
        assertEquals("27 November 2026, 05:01", page.when(shelf, later));
    }

    private static FrozenDataset frozen(String at) {
        return new FrozenDataset(
                new DatasetId(UUID.randomUUID()), CODE, Instant.parse(at), PersonId.fresh(), "0".repeat(64), false);
    }
}
