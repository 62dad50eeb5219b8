package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.method.xmr.Signal;
import org.junit.jupiter.api.Test;

/** Differences worked out by hand: a wave of a year vanishes in them, and what is left is what was put in. */
class YearOnYearTest {

    private static final IntToLongFunction SEASONAL =
            n -> 1000 + StrictMath.round(300 * StrictMath.sin(n * StrictMath.PI / 6)) + (n * 37) % 23;

    @Test
    void a_strong_season_is_drawn_as_differences_with_limits_of_those_in_the_baseline() {
        var found = YearOnYear.of(data(24, SEASONAL, Set.of())).orElseThrow();
        var chart = found.limits().numbers();
        var shown = found.differences().shown();

        assertTrue(found.season() > 0.95);
        assertEquals(18, shown.length);
        assertEquals((12 * 37) % 23, shown[0], 1e-9);
        double mean = 0;
        double range = 0;
        for (int n = 0; n < 12; n++) {
            mean += shown[n] / 12;
            range += n == 0 ? 0 : StrictMath.abs(shown[n] - shown[n - 1]) / 11;
        }
        assertEquals(mean, chart.phases().get(0).mean(), 1e-9);
        assertEquals(mean + 2.66 * range, chart.phases().get(0).upperLimit(), 1e-9);
        assertEquals(
                mean - 2.66 * range, chart.phases().get(0).lowerLimit(), 1e-9, "a difference may lie below nought");
        assertEquals(13, found.differences().firstTrial());
    }

    @Test
    void a_month_far_from_the_one_a_year_earlier_is_marked_and_said() {
        var found = YearOnYear.of(data(24, n -> SEASONAL.applyAsLong(n) - (n == 27 ? 400 : 0), Set.of()))
                .orElseThrow();

        assertTrue(found.limits().numbers().signals().get(15).contains(Signal.BELOW_LOWER_LIMIT));
        var figure = found.figure(new Numbering());
        assertTrue(
                figure.alternative().contains("Outside the pattern, by first day: 25 Jan 2020"), figure.alternative());
        assertEquals("Visits, difference from the same month a year earlier", figure.caption());
    }

    @Test
    void a_difference_is_touched_when_one_of_its_two_periods_is() {
        var found = YearOnYear.of(data(24, SEASONAL, Set.of(3, 30))).orElseThrow();

        assertEquals(Set.of(3, 18), found.differences().touched());
    }

    @Test
    void with_less_than_six_differences_in_the_baseline_the_points_stand_without_limits() {
        var found = YearOnYear.of(data(17, SEASONAL, Set.of())).orElseThrow();

        assertFalse(found.limits().computed());
        assertTrue(
                found.figure(new Numbering())
                        .sentence()
                        .startsWith(
                                "There are no limits because only 5 months in the baseline can be compared with one a year earlier, and limits need at least 6"));
    }

    @Test
    void without_a_strong_season_or_a_year_of_baseline_there_are_no_differences() {
        assertTrue(YearOnYear.of(data(24, n -> 1000 + (n * 37) % 23, Set.of())).isEmpty());
        assertTrue(YearOnYear.of(data(11, SEASONAL, Set.of())).isEmpty());
        assertTrue(YearOnYear.of(data(24, n -> 42, Set.of())).isEmpty());
        assertTrue(YearOnYear.of(data(24, n -> n == 2 ? -1 : SEASONAL.applyAsLong(n), Set.of()))
                .isEmpty());
    }

    @Test
    void no_difference_reaches_across_a_change_of_what_is_counted() {
        var found = YearOnYear.of(changed(LocalDate.of(2018, 10, 25), 12)).orElseThrow();
        var shown = found.differences().shown();

        for (int n = 0; n < 12; n++) {
            assertTrue(Double.isNaN(shown[n]), "n " + n);
        }
        assertFalse(Double.isNaN(shown[12]));
        assertFalse(found.limits().computed());
        assertTrue(
                found.words()
                        .endsWith(
                                "What is counted changed on 25 October 2018, so there is no difference between a month before and one after that."),
                found.words());
    }

    @Test
    void where_every_difference_would_reach_across_a_change_that_is_said_instead() {
        var data = changed(LocalDate.of(2019, 4, 25), 6, LocalDate.of(2018, 4, 25));

        assertTrue(YearOnYear.of(data).isEmpty());
        assertTrue(YearOnYear.refusal(data).orElseThrow().contains("What is counted changed on 25 April 2019"));
        assertTrue(YearOnYear.refusal(data(24, SEASONAL, Set.of())).isEmpty());
    }

    /** Half as much again from the change on. */
    private static MeasureData changed(LocalDate day, int months) {
        return changed(day, months, ATrial.aTrial().build().protocol().baselineFrom());
    }

    private static MeasureData changed(LocalDate day, int months, LocalDate baseline) {
        var before = (int) java.time.temporal.ChronoUnit.MONTHS.between(baseline, day);
        var trial = ATrial.aTrial()
                .withBaselineFrom(baseline)
                .recording(
                        ATrial.VISITS,
                        (n, t) -> Math.round((n < before ? 1 : 1.2) * SEASONAL.applyAsLong(n + (months == 6 ? 6 : 0))))
                .during(ATrial.event(
                        "change", "Counted otherwise", day, day.plusDays(1), LoggedEvent.Kind.DEFINITION_CHANGE))
                .build();
        return MeasureData.of(trial, trial.protocol().measure(ATrial.VISITS).orElseThrow());
    }

    private static MeasureData data(int before, IntToLongFunction values, Set<Integer> touched) {
        return AnalysisTest.data(before, 6, Measure.Kind.COUNT, values, touched, HeadlineWindow.EVERYTHING);
    }
}
