package org.jointestate.evaluation.method.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.xmr.Direction;
import org.junit.jupiter.api.Test;

/** The table of method.md 3.0, its edges, and the rule of 3.7 about ways that disagree. */
class VerdictTest {

    private static final Verdict.Agreed FEWER_IS_BETTER = new Verdict.Agreed(1, 0.1, Direction.DECREASE);

    private static Verdict verdict(Direction better, double value, double lower, double upper) {
        return Verdict.of(Optional.of(new Estimate(value, lower, upper)), new Verdict.Agreed(1, 0.1, better));
    }

    @Test
    void a_clear_change_is_right_or_wrong_by_what_is_better() {
        assertEquals(Verdict.CHANGED, verdict(Direction.DECREASE, 0.75, 0.6, 0.9));
        assertEquals(Verdict.CHANGED_WRONG_WAY, verdict(Direction.DECREASE, 1.4, 1.2, 1.6));
        assertEquals(Verdict.CHANGED, verdict(Direction.INCREASE, 1.4, 1.2, 1.6));
        assertEquals(Verdict.CHANGED_WRONG_WAY, verdict(Direction.INCREASE, 0.75, 0.6, 0.9));
        assertEquals(Verdict.CHANGED, verdict(Direction.NEITHER, 1.4, 1.2, 1.6));
        assertEquals(Verdict.CHANGED, verdict(Direction.NEITHER, 0.75, 0.6, 0.9));
    }

    @Test
    void a_clear_change_below_the_agreed_amount_does_not_matter_and_one_just_of_it_does() {
        assertEquals(Verdict.CHANGED_TOO_LITTLE, verdict(Direction.DECREASE, 0.95, 0.92, 0.98));
        // In halves and quarters, which a double holds exactly: 0.75 is a change of just the quarter that was agreed.
        var quarter = new Verdict.Agreed(1, 0.25, Direction.DECREASE);
        assertEquals(Verdict.CHANGED, Verdict.of(Optional.of(new Estimate(0.75, 0.5, 0.875)), quarter));
        assertEquals(
                Verdict.CHANGED_TOO_LITTLE,
                Verdict.of(Optional.of(new Estimate(StrictMath.nextUp(0.75), 0.5, 0.875)), quarter));
    }

    @Test
    void a_range_that_holds_no_change_is_much_the_same_up_to_the_agreed_amount_and_beyond_it_we_cannot_tell() {
        var quarter = new Verdict.Agreed(1, 0.25, Direction.DECREASE);

        assertEquals(Verdict.MUCH_THE_SAME, Verdict.of(Optional.of(new Estimate(1, 0.75, 1.25)), quarter));
        assertEquals(
                Verdict.CANNOT_TELL, Verdict.of(Optional.of(new Estimate(1, 0.75, StrictMath.nextUp(1.25))), quarter));
        assertEquals(
                Verdict.CANNOT_TELL,
                Verdict.of(Optional.of(new Estimate(1, StrictMath.nextDown(0.75), 1.25)), quarter));
        assertEquals(Verdict.CANNOT_TELL, verdict(Direction.DECREASE, 0.9, 0.6, 1.3));
    }

    @Test
    void a_range_that_ends_at_no_change_holds_it() {
        assertEquals(Verdict.CANNOT_TELL, verdict(Direction.DECREASE, 0.7, 0.5, 1));
        assertEquals(Verdict.CHANGED, verdict(Direction.DECREASE, 0.7, 0.5, StrictMath.nextDown(1.0)));
    }

    @Test
    void a_difference_is_measured_from_nought() {
        var twoDays = new Verdict.Agreed(0, 2, Direction.DECREASE);

        assertEquals(Verdict.CHANGED, Verdict.of(Optional.of(new Estimate(-3, -4, -1)), twoDays));
        assertEquals(Verdict.CHANGED_WRONG_WAY, Verdict.of(Optional.of(new Estimate(3, 1, 4)), twoDays));
        assertEquals(Verdict.MUCH_THE_SAME, Verdict.of(Optional.of(new Estimate(0.5, -1, 2)), twoDays));
    }

    @Test
    void without_an_estimate_or_without_an_interval_nothing_was_worked_out() {
        assertEquals(Verdict.NOT_COMPUTED, Verdict.of(Optional.empty(), FEWER_IS_BETTER));
        assertEquals(Verdict.NOT_COMPUTED, Verdict.of(Optional.of(Estimate.withoutInterval(0.2)), FEWER_IS_BETTER));
        assertEquals(
                Verdict.CANNOT_TELL,
                Verdict.of(Optional.of(new Estimate(2, 0.5, Double.POSITIVE_INFINITY)), FEWER_IS_BETTER));
    }

    @Test
    void ways_that_point_to_different_sides_force_we_cannot_tell() {
        var clear = new Estimate(0.75, 0.6, 0.9);
        var other = new Estimate(1.05, 0.9, 1.2);
        var none = new Estimate(1, 0.8, 1.2);

        assertEquals(Verdict.CANNOT_TELL, of(clear, clear, other));
        assertEquals(Verdict.CHANGED, of(clear, clear, none));
        assertTrue(Verdict.disagree(List.of(clear, other), 1));
        assertFalse(Verdict.disagree(List.of(clear, none), 1));
        assertFalse(Verdict.disagree(List.of(clear, Estimate.withoutInterval(Double.NaN)), 1));
    }

    @Test
    void ways_that_all_find_it_much_the_same_do_not_disagree_about_it() {
        var below = new Estimate(0.99, 0.95, 1.04);
        var above = new Estimate(1.01, 0.96, 1.05);
        var wide = new Estimate(1.01, 0.7, 1.5);

        assertEquals(Verdict.MUCH_THE_SAME, of(below, below, above));
        assertEquals(Verdict.CANNOT_TELL, of(below, below, wide));
    }

    @Test
    void exchanging_the_directions_exchanges_right_and_wrong_and_nothing_else() {
        for (int per = 40; per <= 160; per++) {
            var estimate = Optional.of(new Estimate(per / 100.0, per / 100.0 - 0.07, per / 100.0 + 0.07));
            var down = Verdict.of(estimate, new Verdict.Agreed(1, 0.1, Direction.DECREASE));
            var up = Verdict.of(estimate, new Verdict.Agreed(1, 0.1, Direction.INCREASE));

            var exchanged =
                    switch (down) {
                        case CHANGED -> Verdict.CHANGED_WRONG_WAY;
                        case CHANGED_WRONG_WAY -> Verdict.CHANGED;
                        default -> down;
                    };
            assertEquals(exchanged, up, "at " + per + " %");
        }
    }

    @Test
    void an_agreed_change_is_not_negative() {
        assertThrows(IllegalArgumentException.class, () -> new Verdict.Agreed(1, -0.1, Direction.NEITHER));
        assertThrows(IllegalArgumentException.class, () -> new Verdict.Agreed(1, Double.NaN, Direction.NEITHER));
    }

    @Test
    void the_method_follows_from_what_was_recorded() {
        assertEquals(MethodChoice.COUNT_SERIES, choice(true, 24, 6, 6, 300, 50, 280));
        assertEquals(MethodChoice.SAME_MONTHS, choice(true, 11, 6, 6, 300, 50, 280));
        assertEquals(MethodChoice.EXACT_RATE_RATIO, choice(true, 24, 6, 6, 18, 1.5, 9));
        assertEquals(MethodChoice.EXACT_RATE_RATIO, choice(true, 6, 6, 2, 300, 50, 280));
        assertEquals(MethodChoice.CONTINUOUS_SERIES, choice(false, 24, 6, 6, 0, 50, 0));
        assertEquals(MethodChoice.DESCRIPTION, choice(false, 4, 6, 4, 0, 50, 0));
        assertEquals(MethodChoice.DESCRIPTION, choice(true, 0, 6, 0, 0, 50, 280));
    }

    private static Verdict of(Estimate headline, Estimate... views) {
        return Verdict.of(Optional.of(headline), List.of(views), FEWER_IS_BETTER);
    }

    private static MethodChoice choice(
            boolean count, int before, int during, int months, double events, double mean, double trial) {
        return MethodChoice.of(new MethodChoice.Recorded(count, before, during, months, events, mean, trial));
    }
}
