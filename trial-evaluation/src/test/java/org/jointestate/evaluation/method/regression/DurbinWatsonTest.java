package org.jointestate.evaluation.method.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DurbinWatsonTest {

    private static final double[] RESIDUALS = {1, -1, 2, 0};

    @Test
    void without_a_gap_every_step_counts() {
        assertEquals(17.0 / 6, DurbinWatson.statistic(RESIDUALS), 1e-12);
        assertEquals(17.0 / 6, DurbinWatson.statistic(RESIDUALS, new int[] {3, 4, 5, 6}), 1e-12);
    }

    @Test
    void a_step_across_a_missing_period_is_no_step_between_neighbours() {
        assertEquals(8.0 / 6, DurbinWatson.statistic(RESIDUALS, new int[] {1, 2, 4, 5}), 1e-12);
    }
}
