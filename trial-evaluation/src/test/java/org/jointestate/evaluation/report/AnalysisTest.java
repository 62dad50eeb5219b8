package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final LocalDate START = LocalDate.of(2019, 10, 25);
    private static final Set<Integer> NONE = Set.of();

    @Test
    void a_time_below_nought_is_a_bad_value_of_which_nothing_is_worked_out() {
        var wait = org.jointestate.evaluation.dataset.ATrial.measure(
                "wait",
                "Days to answer",
                Measure.Kind.DURATION,
                Measure.Better.DOWN,
                org.jointestate.evaluation.dataset.MeasureCalendar.TRIAL_MONTH,
                true);
        var trial = org.jointestate.evaluation.dataset.ATrial.aTrial()
                .measuring(wait, (n, t) -> n == 5 ? -40 : 9 + n * 37 % 23 / 10.0)
                .build();
        var result = Analysis.of(trial, wait);

        assertEquals(0, result.maryland());
        assertTrue(result.headline().change().isEmpty());
        assertTrue(result.data().badOnes().orElseThrow().contains("(−40) is less than nought, which no time is"));
    }

    @Test
    void events_of_neighbouring_months_that_share_a_step_are_named() {
        var first = shock("a", "A move", java.time.LocalDate.of(2019, 11, 25));
        var second = shock("b", "A flood", java.time.LocalDate.of(2019, 12, 25));
        var trial = org.jointestate.evaluation.dataset.ATrial.aTrial()
                .recording("visits", (n, t) -> Math.round((n == 25 ? 2 : n == 26 ? 0.3 : 1) * (1000 + n * 37 % 90)))
                .during(first, second)
                .build();
        var words = Stretches.words(
                        Analysis.of(trial, trial.protocol().measure("visits").orElseThrow()))
                .orElseThrow();

        assertTrue(words.contains("no period lies between A move and A flood, so they share one step"), words);
        var one = org.jointestate.evaluation.dataset.ATrial.aTrial()
                .during(
                        first,
                        shock("c", "The same", java.time.LocalDate.of(2019, 11, 26)),
                        shock("a2", "A move", second.from()))
                .build();
        assertTrue(Stretches.words(
                        Analysis.of(one, one.protocol().measure("visits").orElseThrow()))
                .isEmpty());
    }

    private static org.jointestate.evaluation.dataset.LoggedEvent shock(
            String code, String name, java.time.LocalDate from) {
        return org.jointestate.evaluation.dataset.ATrial.event(
                code,
                name,
                from,
                from.plusMonths(1),
                org.jointestate.evaluation.dataset.LoggedEvent.Kind.SHOCK,
                "visits");
    }

    @Test
    void a_short_baseline_refuses_the_step_of_its_own_and_does_not_repeat_the_other_number() {
        var data = data(11, Measure.Kind.COUNT, false, n -> 100 + (n * 37) % 23, Set.of(16, 17), NONE);

        var step = window(Analysis.of(data), HeadlineWindow.SHOCK_INDICATOR);

        assertFalse(step.computed());
        assertEquals(Reason.SEASONALITY_NOT_ESTIMABLE, step.envelope().reason());
    }

    @Test
    void fewer_than_two_a_month_are_compared_exactly() {
        var data = data(24, Measure.Kind.COUNT, false, n -> n % 3 == 0 ? 3 : n % 2, NONE, NONE);

        assertEquals(Analysis.EXACT, Analysis.of(data).headline().method());
    }

    @Test
    void two_a_month_or_more_keep_the_series() {
        var data = data(24, Measure.Kind.COUNT, false, n -> 20 + (n * 7) % 11, NONE, NONE);

        assertEquals(Analysis.SERIES, Analysis.of(data).headline().method());
    }

    @Test
    void the_expected_line_leaves_out_of_the_shock_what_the_number_leaves_out() {
        IntToLongFunction values = n -> 200 + (n * 37) % 23 - (n == 27 || n == 28 ? 90 : 0);
        var redefined = Set.of(30);
        var kind = HeadlineWindow.SHOCK_INDICATOR;

        var with = Analysis.of(data(24, Measure.Kind.COUNT, false, values, Set.of(28, 29, 30), redefined, kind));
        var without = Analysis.of(data(24, Measure.Kind.COUNT, false, values, Set.of(28, 29), redefined, kind));

        assertEquals(30, with.expected().size());
        assertEquals(without.expected(), with.expected());
    }

    @Test
    void sensitivities_keep_the_shape_of_the_headline_and_offer_the_other() {
        var slope = Analysis.of(data(24, Measure.Kind.DURATION, true, n -> 200 + (n * 37) % 23, NONE, NONE));
        var level = Analysis.of(data(24, Measure.Kind.DURATION, false, n -> 200 + (n * 37) % 23, NONE, NONE));

        assertEquals(List.of("level only", "ordinary least squares", "Newey\u2013West", "Prais-Winsten"), names(slope));
        assertEquals("level and slope", names(level).get(0));
        assertEquals(
                level.headline().change().orElseThrow(),
                slope.sensitivities().get(0).change());
    }

    @Test
    void a_sensitivity_of_the_step_has_the_step_too() {
        IntToLongFunction values = n -> 200 + (n * 37) % 23 - (n == 27 || n == 28 ? 90 : 0);

        var result = Analysis.of(
                data(24, Measure.Kind.COUNT, false, values, Set.of(28, 29), NONE, HeadlineWindow.SHOCK_INDICATOR));

        assertEquals(
                result.headline().change().orElseThrow().value(),
                result.sensitivities().get(0).change().value(),
                1e-9);
    }

    @Test
    void the_same_months_a_year_earlier_are_those_of_the_headline() {
        var kind = HeadlineWindow.WITHOUT_TOUCHED;
        var calm = data(24, Measure.Kind.COUNT, false, n -> 200 + (n * 37) % 23, Set.of(29, 30), NONE, kind);
        var struck =
                data(24, Measure.Kind.COUNT, false, n -> n > 27 ? 3 : 200 + (n * 37) % 23, Set.of(29, 30), NONE, kind);

        var same = Analysis.of(struck).sameMonths().numbers();

        assertEquals(4, same.monthsMatched());
        assertEquals(Analysis.of(calm).sameMonths().numbers().ratio(), same.ratio());
    }

    /** A rise of half in one stretch and a fall of half in another would cancel in one step that they share. */
    @Test
    void two_separate_disruptions_have_a_step_each_and_their_effects_do_not_cancel() {
        IntToLongFunction values = n ->
                StrictMath.round((1000 + (n * 37) % 23) * (n == 25 || n == 26 ? 1.5 : n == 31 || n == 32 ? 0.5 : 1));
        var year = data(24, 12, Measure.Kind.COUNT, values, Set.of(26, 27, 32, 33), HeadlineWindow.SHOCK_INDICATOR);

        var result = Analysis.of(year);
        var steps = Analysis.steps(result);

        assertEquals(2, steps.size());
        assertEquals(START.plusMonths(1), steps.get(0).span().from());
        assertEquals(1.5, steps.get(0).change().value(), 0.03);
        assertEquals(START.plusMonths(9), steps.get(1).span().to());
        assertEquals(0.5, steps.get(1).change().value(), 0.03);
        assertEquals(1, result.headline().change().orElseThrow().value(), 0.03);
        var words = Stretches.words(result).orElseThrow();
        assertTrue(words.contains("2 separate stretches"), words);
        assertEquals(3, words.split("\\(likely range ", -1).length, words);
        for (var step : steps) {
            assertTrue(step.change().lower() < step.change().value()
                    && step.change().value() < step.change().upper());
        }
    }

    @Test
    void the_same_holds_of_what_is_no_count() {
        IntToLongFunction values =
                n -> 1000 + (n * 37) % 23 + (n == 25 || n == 26 ? 300 : n == 31 || n == 32 ? -400 : 0);
        var year = data(24, 12, Measure.Kind.DURATION, values, Set.of(26, 27, 32, 33), HeadlineWindow.EVERYTHING);

        var steps = Analysis.steps(Analysis.of(year));

        assertEquals(300, steps.get(0).change().value(), 20);
        assertEquals(-400, steps.get(1).change().value(), 20);
    }

    @Test
    void a_stretch_of_which_nothing_was_recorded_takes_no_step() {
        IntToLongFunction values = n -> 1000 + (n * 37) % 23 - (n == 31 || n == 32 ? 400 : 0);
        var year = data(24, 12, Measure.Kind.COUNT, values, Set.of(26, 32, 33), HeadlineWindow.EVERYTHING)
                .with(26, null);

        assertEquals(1, Analysis.steps(Analysis.of(year)).size());
    }

    @Test
    void several_stretches_that_leave_less_than_three_periods_of_the_trial_are_refused_in_words() {
        var half = data(24, Measure.Kind.COUNT, false, n -> 1000 + (n * 37) % 23, Set.of(25, 26, 28, 30), NONE);

        var step = window(Analysis.of(half), HeadlineWindow.SHOCK_INDICATOR);

        assertEquals(Reason.TOO_FEW_POINTS, step.envelope().reason());
        assertTrue(step.envelope()
                .sentence()
                .contains("events touched 3 separate stretches of the trial, each of which needs a step of its own"));
    }

    @Test
    void a_value_that_cannot_be_counted_leaves_level_nought_and_is_named_wherever_it_is_shown() {
        var bad = data(24, Measure.Kind.COUNT, false, n -> n == 3 ? -7 : 1000 + (n * 37) % 23, NONE, NONE);
        var result = Analysis.of(bad);

        assertEquals(0, result.maryland());
        var figure = new SeriesCharts(bad, result.xmr()).control(new Numbering());
        assertTrue(figure.alternative().contains("cannot be what is counted: the value for"), figure.alternative());
        assertTrue(figure.drawing().marks().stream()
                .anyMatch(mark ->
                        mark instanceof Drawing.Label label && label.text().equals("bad value")));
    }

    private static List<String> names(MeasureResult result) {
        return result.sensitivities().stream()
                .map(MeasureResult.Sensitivity::name)
                .toList();
    }

    private static Window window(MeasureResult result, HeadlineWindow kind) {
        return result.windows().stream()
                .filter(w -> w.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Whole months of the trial's own calendar, six of them in the trial. */
    private static MeasureData data(
            int before,
            Measure.Kind kind,
            boolean slope,
            IntToLongFunction value,
            Set<Integer> touched,
            Set<Integer> redefined) {
        return data(before, kind, slope, value, touched, redefined, HeadlineWindow.EVERYTHING);
    }

    private static MeasureData data(
            int before,
            Measure.Kind kind,
            boolean slope,
            IntToLongFunction value,
            Set<Integer> touched,
            Set<Integer> redefined,
            HeadlineWindow headline) {
        return data(before, 6, kind, slope, value, touched, redefined, headline);
    }

    static MeasureData data(
            int before,
            int during,
            Measure.Kind kind,
            IntToLongFunction value,
            Set<Integer> touched,
            HeadlineWindow headline) {
        return data(before, during, kind, false, value, touched, NONE, headline);
    }

    private static MeasureData data(
            int before,
            int during,
            Measure.Kind kind,
            boolean slope,
            IntToLongFunction value,
            Set<Integer> touched,
            Set<Integer> redefined,
            HeadlineWindow headline) {
        var measure = new Measure(
                "m",
                "Visits",
                "visits",
                kind,
                Measure.Better.UP,
                MeasureCalendar.TRIAL_MONTH,
                null,
                "Records",
                "fire",
                true,
                "Aim",
                "Priority",
                new BigDecimal("0.10"),
                headline,
                null,
                slope);
        var spans = new ArrayList<Span>();
        var observations = new ArrayList<Observation>();
        for (int n = -before; n < during; n++) {
            var span = new Span(START.plusMonths(n), START.plusMonths(n + 1L));
            spans.add(span);
            observations.add(new Observation(
                    "m",
                    span.from(),
                    span.to(),
                    BigDecimal.valueOf(value.applyAsLong(n + before)),
                    null,
                    false,
                    false,
                    false));
        }
        var expected = new ExpectedPeriods(spans.subList(0, before), spans.subList(before, spans.size()), List.of());
        return new MeasureData(
                measure,
                spans,
                List.copyOf(observations),
                before + 1,
                expected,
                Set.of(),
                new TreeSet<>(touched),
                new TreeSet<>(redefined),
                List.of(),
                0);
    }
}
