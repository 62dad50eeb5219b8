package org.jointestate.evaluation.method.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

class DetectableStepTest {

    private static final double[] MONTHS = {
        10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3
    };

    @Test
    void a_step_and_a_rate_rest_on_the_same_design() {
        // A-POW-06: R 4.2.2, 95 a month, dispersion 2, so a standard deviation of the log of sqrt(2/95).
        var step = MinimumDetectable.level(Math.sqrt(2 / 95.0), 30, 25, MONTHS, 2, false, Set.of(), 0.05, 0.8)
                .found()
                .orElseThrow();

        assertEquals(0.109167397636867, step.standardError(), 1e-9);
        assertEquals(23, step.df());
        assertEquals(Math.log(1.376362621286251), step.size(), 1e-9);
    }

    @Test
    void twice_the_variation_needs_twice_the_step() {
        var one = MinimumDetectable.level(1, 30, 25, MONTHS, 1, false, Set.of(), 0.05, 0.8);
        var two = MinimumDetectable.level(2, 30, 25, MONTHS, 1, false, Set.of(), 0.05, 0.8);

        assertEquals(
                2 * one.found().orElseThrow().size(), two.found().orElseThrow().size(), 1e-9);
    }

    @Test
    void values_that_never_vary_and_trials_without_periods_are_refused() {
        var same = MinimumDetectable.level(0, 30, 25, MONTHS, 1, false, Set.of(), 0.05, 0.8);
        var none =
                MinimumDetectable.level(1, 24, 25, java.util.Arrays.copyOf(MONTHS, 24), 1, false, Set.of(), 0.05, 0.8);

        assertFalse(same.computed());
        assertEquals(Reason.NO_VARIATION, same.envelope().reason());
        assertEquals(Reason.SINGULAR_DESIGN, none.envelope().reason());
        assertTrue(none.found().isEmpty());
    }
}
