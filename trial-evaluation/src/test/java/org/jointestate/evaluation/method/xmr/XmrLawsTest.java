package org.jointestate.evaluation.method.xmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

class XmrLawsTest {
    private static final long SEED = 7;

    @Test
    void adding_the_same_to_every_value_moves_the_limits_and_no_signal() {
        var random = new Random(SEED);
        for (var i = 0; i < 100; i++) {
            var values = random.ints(30, 0, 40).asDoubleStream().toArray();
            var moved = Arrays.stream(values).map(value -> value + 1000).toArray();

            var one = XmrChart.of(values, XmrOptions.standard()).found().orElseThrow();
            var other = XmrChart.of(moved, XmrOptions.standard()).found().orElseThrow();

            assertEquals(one.signals(), other.signals(), "seed " + SEED);
            assertEquals(
                    one.phases().get(0).upperLimit() + 1000,
                    other.phases().get(0).upperLimit(),
                    1e-6);
        }
    }

    @Test
    void turning_the_values_over_turns_the_signals_over() {
        var random = new Random(SEED);
        for (var i = 0; i < 100; i++) {
            var values = random.ints(40, 0, 20).asDoubleStream().toArray();
            var turned = Arrays.stream(values).map(value -> -value).toArray();

            var one = XmrChart.of(values, XmrOptions.standard()).found().orElseThrow();
            var other = XmrChart.of(turned, XmrOptions.standard()).found().orElseThrow();

            for (var j = 0; j < values.length; j++) {
                assertEquals(
                        one.signals().get(j).contains(Signal.SHIFT_ABOVE),
                        other.signals().get(j).contains(Signal.SHIFT_BELOW),
                        "seed " + SEED);
                assertEquals(
                        one.signals().get(j).contains(Signal.TREND_UP),
                        other.signals().get(j).contains(Signal.TREND_DOWN),
                        "seed " + SEED);
            }
        }
    }

    @Test
    void a_missing_period_breaks_a_shift() {
        var values = new double[] {1, 1, 1, 1, 1, 1, 1, 1, 9, 9, 9, Double.NaN, 9, 9, 9, 9};

        var chart = XmrChart.of(values, XmrOptions.standard().frozenAfter(0))
                .found()
                .orElseThrow();

        assertTrue(chart.signals().subList(8, 16).stream().noneMatch(marks -> marks.contains(Signal.SHIFT_ABOVE)));
    }

    @Test
    void a_low_last_point_is_an_improvement_when_lower_is_better() {
        var values = new double[] {10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 2};
        var options = XmrOptions.standard().frozenAfter(12);

        assertEquals(Variation.IMPROVEMENT_LOW, variation(values, options.towards(Direction.DECREASE)));
        assertEquals(Variation.CONCERN_LOW, variation(values, options.towards(Direction.INCREASE)));
        assertEquals(Variation.NEUTRAL_LOW, variation(values, options.towards(Direction.NEITHER)));
    }

    private static Variation variation(double[] values, XmrOptions options) {
        return XmrChart.of(values, options).found().orElseThrow().variation();
    }

    @Test
    void a_target_inside_the_limits_is_hit_and_missed() {
        var values = new double[] {80, 82, 81, 79, 83, 80, 78, 82, 81, 80, 79, 81};
        var options = XmrOptions.standard().towards(Direction.DECREASE);

        var inside = XmrChart.of(values, options.against(80)).found().orElseThrow();
        var above = XmrChart.of(values, options.against(95)).found().orElseThrow();
        var below = XmrChart.of(values, options.against(10)).found().orElseThrow();

        assertEquals(Assurance.HIT_AND_MISS, inside.assurance());
        assertEquals(Assurance.CONSISTENTLY_PASSES, above.assurance());
        assertEquals(Assurance.CONSISTENTLY_FAILS, below.assurance());
    }

    @Test
    void a_second_phase_of_five_points_gets_no_limits() {
        var values = new double[] {1, 2, 1, 2, 1, 2, 1, 2, 5, 6, 5, 6, 5};

        var result = XmrChart.of(values, XmrOptions.standard().withPhases(List.of(1, 9)));

        assertEquals(Reason.TOO_FEW_POINTS, result.envelope().reason());
    }
}
