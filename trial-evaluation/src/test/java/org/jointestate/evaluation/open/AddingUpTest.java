package org.jointestate.evaluation.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.junit.jupiter.api.Test;

/** A number that is hidden and stands in a sum of numbers that are shown is not hidden. */
class AddingUpTest {

    private static final int SMALL = 7;

    @Test
    void a_sum_of_as_many_parts_as_are_looked_for_does_not_give_a_small_one_away() {
        for (int parts = 2; parts <= 8; parts++) {
            var hidden = withheld(trial(parts, 0));

            assertTrue(hidden.size() >= 2, parts + " parts: " + hidden);
            assertTrue(hidden.contains("part1 2018-05-25"), hidden.toString());
        }
    }

    @Test
    void a_few_periods_that_were_corrected_at_one_place_do_not_hide_that_the_rest_add_up() {
        assertEquals(2, withheld(trial(3, 2)).size());
    }

    @Test
    void a_rate_is_a_part_like_a_count() {
        var rate = ATrial.measure(
                "rate", "Calls", Measure.Kind.RATE, Measure.Better.DOWN, MeasureCalendar.TRIAL_MONTH, false);
        var a = values(1);
        var b = values(2);
        var c = values(3);
        a[SMALL] = 3;
        var trial = ATrial.aTrial()
                .withoutMeasures()
                .measuring(rate, (n, t) -> a[n], (n, t) -> 1000)
                .measuring(count("b"), (n, t) -> b[n])
                .measuring(count("c"), (n, t) -> c[n])
                .measuring(count("all"), (n, t) -> a[n] + b[n] + c[n])
                .build();

        assertEquals(2, withheld(trial).size());
    }

    @Test
    void what_adds_up_to_nothing_is_left_as_it_is_and_takes_no_time() {
        var trial = ATrial.aTrial().withoutMeasures();
        for (int n = 0; n < 40; n++) {
            var values = values(100 + n);
            values[SMALL] = n == 0 ? 3 : values[SMALL];
            var level = 1 + n * n;
            trial.measuring(count("m" + n), (k, t) -> level * values[k] - (level - 1) * (values[k] == 3 ? 3 : 0));
        }
        var built = trial.build();

        assertEquals(
                1, assertTimeout(Duration.ofSeconds(20), () -> withheld(built)).size());
    }

    private static FrozenTrial trial(int parts, int wrong) {
        var all = new ArrayList<long[]>();
        var trial = ATrial.aTrial().withoutMeasures();
        for (int n = 1; n <= parts; n++) {
            var values = values(n);
            values[SMALL] = n == 1 ? 3 : values[SMALL];
            all.add(values);
            trial.measuring(count("part" + n), (k, t) -> values[k]);
        }
        trial.measuring(
                count("county"),
                (k, t) -> all.stream().mapToLong(values -> values[k]).sum() + (k >= 20 && k < 20 + wrong ? 1 : 0));
        return trial.build();
    }

    private static Measure count(String code) {
        return ATrial.count(code, code, Measure.Better.UP, false);
    }

    private static long[] values(long seed) {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var values = new long[30];
        for (int n = 0; n < values.length; n++) {
            values[n] = 10 + chance.nextInt(20);
        }
        return values;
    }

    private static List<String> withheld(FrozenTrial trial) {
        return PublicTrial.of(trial, 5, List.of()).observations().stream()
                .filter(Observation::withheld)
                .map(o -> o.measure() + " " + o.from())
                .toList();
    }
}
