package org.jointestate.evaluation.method.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

class TimeToAnswerTest {

    /** The worked example of R's survival package (data set aml, Miller 1997): print(survfit(Surv(time, status) ~ x)). */
    @Test
    void times_with_open_ones_among_them_give_the_median_of_the_textbook() {
        var maintained = of("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
        var not = of("5 5 8 8 12 16+ 23 27 30 33 43 45");

        assertEquals(31, maintained.median().value());
        assertEquals(18, maintained.median().lower());
        assertEquals(Double.POSITIVE_INFINITY, maintained.median().upper());
        assertEquals(7, maintained.answered());
        assertEquals(11, maintained.all());
        assertEquals(23, not.median().value());
        assertEquals(8, not.median().lower());
        assertEquals(Double.POSITIVE_INFINITY, not.median().upper());
    }

    @Test
    void without_open_ones_it_is_the_plain_median() {
        assertEquals(3, of("1 2 3 8 9").median().value());
        assertEquals(5.5, of("1 2 3 8 9 10").median().value());
    }

    @Test
    void an_open_one_makes_the_median_longer_and_never_shorter() {
        assertEquals(8, of("1 2 3 8 9 0.5+ 0.5+ 20+ 20+").median().value());
    }

    @Test
    void while_fewer_than_half_are_answered_there_is_no_median() {
        var refused = result("1 2 5+ 6+ 7+");

        assertFalse(refused.computed());
        assertEquals(Reason.TOO_FEW_POINTS, refused.envelope().reason());
        assertEquals(
                Reason.NO_DATA,
                TimeToAnswer.of(new double[0], new boolean[0], 0.95).envelope().reason());
    }

    @Test
    void a_time_below_nought_or_without_end_is_no_time() {
        assertEquals(
                Reason.INVALID_DATA,
                TimeToAnswer.of(new double[] {-1}, new boolean[] {true}, 0.95)
                        .envelope()
                        .reason());
        assertEquals(
                Reason.INVALID_DATA,
                TimeToAnswer.of(new double[] {Double.NaN}, new boolean[] {true}, 0.95)
                        .envelope()
                        .reason());
    }

    private static TimeToAnswer.Numbers of(String times) {
        return result(times).found().orElseThrow();
    }

    private static org.jointestate.evaluation.method.Result<TimeToAnswer.Numbers> result(String times) {
        var words = times.split(" ");
        var answered = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            answered[i] = !words[i].endsWith("+");
        }
        return TimeToAnswer.of(
                Arrays.stream(words)
                        .mapToDouble(word -> Double.parseDouble(word.replace("+", "")))
                        .toArray(),
                answered,
                0.95);
    }
}
