package org.jointestate.evaluation.method.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.verdict.Verdict.Kind;
import org.jointestate.evaluation.method.xmr.Direction;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Verdict verdict(Direction better, int level, double value, double lower, double upper) {
        var question = new Question("The number of fires", Question.Scale.RATIO, better, 0.1, level, "27 %");
        var envelope = Envelope.of("its_quasipoisson", 30, "").estimating(new Estimate(value, lower, upper));
        return Verdict.of(question, envelope);
    }

    @Test
    void a_clear_fall_of_something_that_should_fall_is_better_but_shows_no_cause() {
        var verdict = verdict(Direction.DECREASE, 2, 0.75, 0.6, 0.9);

        assertEquals(Kind.BETTER, verdict.kind());
        assertEquals(
                "The number of fires was lower during the trial than we would have expected (25 % fewer; likely range 40 % fewer to 10 % fewer); this is unlikely to be chance alone. This does not show the shared office caused it.",
                verdict.sentence());
    }

    @Test
    void a_clear_rise_of_something_that_should_fall_is_the_wrong_direction() {
        var verdict = verdict(Direction.DECREASE, 3, 1.4, 1.2, 1.6);

        assertEquals(Kind.WORSE, verdict.kind());
        assertTrue(verdict.sentence().endsWith("and this is the wrong direction."));
    }

    @Test
    void a_clear_change_of_something_neutral_is_a_change() {
        assertEquals(Kind.CHANGED, verdict(Direction.NEITHER, 2, 1.4, 1.2, 1.6).kind());
    }

    @Test
    void a_clear_change_below_the_agreed_amount_does_not_matter() {
        assertEquals(
                Kind.CHANGED_TOO_LITTLE,
                verdict(Direction.DECREASE, 2, 0.95, 0.92, 0.98).kind());
    }

    @Test
    void a_narrow_range_around_no_change_is_much_the_same() {
        assertEquals(
                Kind.MUCH_THE_SAME,
                verdict(Direction.DECREASE, 2, 1.01, 0.95, 1.06).kind());
    }

    @Test
    void a_wide_range_around_no_change_means_we_cannot_tell() {
        var verdict = verdict(Direction.DECREASE, 2, 0.9, 0.6, 1.3);

        assertEquals(Kind.CANNOT_TELL, verdict.kind());
        assertEquals(
                "We cannot tell. The result fits anything from 40 % fewer to 30 % more; a trial of this size could only have shown a change of about 27 % or more. This does not show the shared office caused it.",
                verdict.sentence());
    }

    @Test
    void what_was_not_computed_says_why_and_nothing_else() {
        var question = new Question("X", Question.Scale.RATIO, Direction.INCREASE, 0.1, 2, "");

        var verdict = Verdict.of(question, Envelope.refused("wilson", Reason.NO_DATA, Reason.NO_DATA.clause()));

        assertEquals(Kind.NOT_COMPUTED, verdict.kind());
        assertEquals("We could not work this out because nothing was recorded.", verdict.sentence());
        assertFalse(verdict.sentence().matches(".*\\d.*"));
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

    private static MethodChoice choice(
            boolean count, int before, int during, int months, double events, double mean, double trial) {
        return MethodChoice.of(new MethodChoice.Recorded(count, before, during, months, events, mean, trial));
    }
}
