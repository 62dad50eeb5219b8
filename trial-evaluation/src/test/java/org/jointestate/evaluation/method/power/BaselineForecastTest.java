package org.jointestate.evaluation.method.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineForecastTest {

    @Test
    void how_much_too_few_periods_vary_is_not_known_and_never_taken_to_be_chance_alone() {
        var few = BaselineForecast.ofCounts(plan(3), exposure(), 0, false, false);
        var many = BaselineForecast.ofCounts(plan(6), exposure(), 0, false, false);

        assertEquals(
                BaselineForecast.ofVolume(plan(3), 20, 3, BaselineForecast.ASSUMED_DISPERSION, 0, false, false), few);
        assertEquals(BaselineForecast.ofVolume(plan(6), 20, 6, 1, 0, false, false), many);
        assertTrue(few.orElseThrow().increase() > many.orElseThrow().increase());
    }

    /** Twenty in each of the first periods of six, and six of a trial. */
    private static BaselineForecast.Plan plan(int known) {
        var values = new double[12];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(values, 0, known, 20);
        var months = new double[12];
        Arrays.setAll(months, n -> n + 1.0);
        return new BaselineForecast.Plan(values, months, 7, Set.of(), Set.of());
    }

    private static double[] exposure() {
        var days = new double[12];
        Arrays.fill(days, 30);
        return days;
    }
}
