package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.junit.jupiter.api.Test;

class MeasureDataTest {

    private final FrozenTrial trial = SmallTrial.frozen();

    @Test
    void months_with_more_than_a_fifth_of_their_days_in_a_shock_are_touched() {
        var data = MeasureData.of(trial, trial.protocol().measures().get(0));

        // From 16 March: nine of the 29 days of the month from 25 February, and all of the next.
        assertEquals(Set.of(29, 30), data.touched());
        assertEquals(25, data.firstTrial());
    }

    @Test
    void a_missing_value_stays_missing_and_is_not_nought() {
        var data = MeasureData.of(trial, trial.protocol().measures().get(0));

        assertTrue(Double.isNaN(data.values()[5]));
        assertEquals(23, data.recorded(false));
        assertEquals(24, data.expectedCount(false));
    }

    @Test
    void a_calendar_month_across_the_start_keeps_its_place_in_time_and_carries_nothing() {
        var data = MeasureData.of(trial, trial.protocol().measures().get(1));

        assertTrue(data.outside().contains(24));
        assertEquals(25, data.firstTrial());
    }

    @Test
    void a_week_stands_in_the_year_where_its_middle_lies_and_a_month_as_a_whole() {
        var demonstration = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.NO_COVID);

        var weeks = months(demonstration, "ASB");
        var months = months(demonstration, "SAFE-AND-WELL");

        // From Friday 27 October 2017, the middle is Monday 30 October: 10 + 29.5/31 - 0.5.
        assertEquals(10 + 29.5 / 31 - 0.5, weeks[0], 1e-12);
        // From Friday 29 December 2017, the middle is Monday 1 January: half a month before the middle of January.
        assertEquals(12 + 0.5 / 31 + 0.5, weeks[9], 1e-12);
        assertEquals(11, months[0]);
    }

    private static double[] months(FrozenTrial trial, String code) {
        return MeasureData.of(trial, trial.protocol().measure(code).orElseThrow())
                .series()
                .months();
    }

    @Test
    void numbers_are_said_in_the_same_way_everywhere() {
        assertEquals("1,342", Say.figures(1342.4));
        assertEquals("\u22120.31", Say.brief(-0.3059));
        assertEquals("+30\u00a0%", Say.signed(1.3));
        assertEquals("0\u00a0%", Say.signed(1.0));
        assertEquals("9 of 12", Say.share(9, 12));
        assertEquals("<0.001", Say.p(0.0004));
    }
}
