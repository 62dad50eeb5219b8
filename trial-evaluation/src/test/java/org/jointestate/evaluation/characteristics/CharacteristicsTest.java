package org.jointestate.evaluation.characteristics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jointestate.evaluation.characteristics.Characteristics.AtHand;
import org.jointestate.evaluation.characteristics.Scenario.Cadence;
import org.jointestate.evaluation.characteristics.Scenario.Kind;
import org.junit.jupiter.api.Test;

class CharacteristicsTest {

    private static final Characteristics SOME = new Characteristics(
            "engine",
            7,
            List.of(
                    tally(20, 0, 0, 50_000),
                    tally(20, 6, 0, 300_000),
                    tally(20, 3, -20, 150_000),
                    tally(100, 0, 0, 60_000),
                    tally(100, 6, 0, 500_000)));

    @Test
    void a_file_that_was_written_is_read_as_it_was() {
        assertEquals(SOME, Characteristics.read(SOME.csv()));
        assertEquals(SOME.csv(), Characteristics.read(SOME.csv()).csv());
    }

    @Test
    void a_file_with_other_columns_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Characteristics.read(SOME.csv().replace("said_lower,", "lower,")));
    }

    @Test
    void the_nearest_scenario_is_the_nearest_volume_as_a_ratio_and_then_the_nearest_likeness() {
        assertEquals("count-month-20-season-like0-undisturbed-same", nearest(40, 0.1));
        assertEquals("count-month-100-season-like0-undisturbed-same", nearest(50, 0.1));
        assertEquals("count-month-100-season-like6-undisturbed-same", nearest(5000, 0.4));
    }

    @Test
    void without_a_model_the_least_favourable_likeness_is_taken() {
        assertEquals("count-month-20-season-like6-undisturbed-same", nearest(20, Double.NaN));
    }

    @Test
    void nothing_is_near_where_no_such_trial_was_simulated() {
        assertTrue(SOME.nearest(new AtHand(Kind.COUNT, Cadence.WEEK, 20, true, false, 0.1))
                .isEmpty());
        assertTrue(SOME.nearest(new AtHand(Kind.COUNT, Cadence.MONTH, 20, true, true, 0.1))
                .isEmpty());
    }

    @Test
    void a_share_carries_the_range_of_wilson() {
        // Wilson 1927 for 62 of 2,000, as R 4.2.2: prop.test(62, 2000, correct = FALSE).
        var share = new Tally(SOME.tallies().get(0).scenario(), 2000, 2000, 1890, 62, 0, 0, 1938, 0, 0, 0);

        assertEquals(0.031, share.share(share.lower()).value(), 1e-12);
        assertEquals(0.02426, share.share(share.lower()).lower(), 1e-5);
        assertEquals(0.03954, share.share(share.lower()).upper(), 1e-5);
        assertFalse(share.tooNarrow());
        assertFalse(share.saysLowerTooOften());
    }

    private static String nearest(double perMonth, double likeness) {
        return SOME.nearest(new AtHand(Kind.COUNT, Cadence.MONTH, perMonth, true, false, likeness))
                .orElseThrow()
                .scenario()
                .name();
    }

    private static Tally tally(int perMonth, int autocorrelation, int effect, long likeness) {
        var scenario = new Scenario(Kind.COUNT, Cadence.MONTH, perMonth, true, autocorrelation, false, effect);
        return new Tally(scenario, 100, 100, 95, 2, 3, 5, 90, 0, 100, likeness * 100);
    }
}
