package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** The six rows of the table in method.md 3.0, with a measure where more is better and 10 % matters. */
class VerdictsTest {

    private static final double TEN_PERCENT = 0.10;
    private static final FrozenTrial TRIAL =
            DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);

    @Test
    void a_clear_change_the_right_way_is_unlikely_to_be_chance() {
        var answer = verdict(new Estimate(1.20, 1.05, 1.37));

        assertEquals(Verdict.CHANGED, answer.verdict());
        assertEquals(
                "The number of Safe and Well visits was higher during the trial than we would have expected",
                answer.lead());
        assertTrue(answer.text().endsWith("this is unlikely to be chance alone."), answer.text());
    }

    @Test
    void a_clear_change_the_wrong_way_says_so() {
        var answer = verdict(new Estimate(0.80, 0.70, 0.91));

        assertEquals(Verdict.CHANGED_WRONG_WAY, answer.verdict());
        assertTrue(answer.text().contains("this is the wrong direction"), answer.text());
    }

    @Test
    void a_clear_change_smaller_than_agreed_is_not_called_a_result() {
        var answer = verdict(new Estimate(1.05, 1.01, 1.09));

        assertEquals(Verdict.CHANGED_TOO_LITTLE, answer.verdict());
    }

    @Test
    void a_range_inside_what_matters_is_much_the_same() {
        var answer = verdict(new Estimate(1.01, 0.95, 1.07));

        assertEquals(Verdict.MUCH_THE_SAME, answer.verdict());
    }

    @Test
    void a_wide_range_is_we_cannot_tell_with_both_ends_and_what_could_have_been_shown() {
        var answer = verdict(new Estimate(1.30, 0.91, 1.87));

        assertEquals("We cannot tell.", answer.lead());
        assertEquals(
                "The result fits anything from 9\u00a0% fewer to 87\u00a0% more; a trial of this size could only have shown a rise of about 66\u00a0% or more.",
                answer.text());
    }

    @Test
    void what_was_expected_without_a_season_does_not_claim_to_allow_for_it() {
        for (var measure : TRIAL.protocol().measures()) {
            var result = Analysis.of(MeasureData.of(TRIAL, measure));
            var modelled = Season.pairs(result.data()) > 0;

            Verdicts.recordedAndExpected(result.headline(), result.data()).ifPresent(text -> {
                assertEquals(modelled, text.contains("allowing for the time of year"), text);
                assertEquals(!modelled, text.contains("by its own trend (the season is not in the model)"), text);
            });
            assertEquals(
                    !modelled && result.expected().size() > 0 && result.data().baselineMonths() >= 24,
                    result.sensitivities().stream().anyMatch(way -> way.name().equals("with the season")),
                    measure.code());
        }
        assertTrue(TRIAL.protocol().measures().stream()
                .anyMatch(measure -> Season.pairs(MeasureData.of(TRIAL, measure)) == 0));
    }

    @Test
    void a_time_or_a_score_says_what_step_the_trial_could_have_shown_in_its_own_unit() {
        for (var measure : TRIAL.protocol().measures()) {
            var result = Analysis.of(MeasureData.of(TRIAL, measure));

            if (!result.data().countedOverExposure()) {
                assertTrue(result.detectableStep().orElseThrow().size() > 0, measure.code());
            } else {
                assertEquals(Optional.empty(), result.detectableStep());
            }
            if (result.detectable().isPresent()) {
                var smallest = result.detectable().get();
                assertEquals(
                        switch (measure.better()) {
                            case UP -> Optional.of(smallest.increase() - 1);
                            case DOWN -> Optional.of(1 - smallest.decrease());
                            case NEITHER -> Optional.empty();
                        },
                        result.detectableShare(),
                        measure.code());
            }
        }
    }

    @Test
    void a_chart_counts_what_is_outside_apart_for_baseline_and_trial_and_says_no_count_below_nought() {
        int below = 0;
        for (var measure : TRIAL.protocol().measures()) {
            var result = Analysis.of(MeasureData.of(TRIAL, measure));
            if (ByWeek.wanted(result.data()) || result.xmr().numbers() == null) {
                continue;
            }
            var chart = result.xmr().found().orElseThrow();
            var figure = new SeriesCharts(result.data(), result.xmr(), Set.of(), true).control(new Numbering());
            var outside = Outside.of(result.data(), chart);

            assertEquals(
                    outside.all(),
                    chart.signals().stream().filter(marks -> !marks.isEmpty()).count());
            assertTrue(!figure.sentence().contains("\u2212"), figure.sentence());
            assertTrue(figure.sentence().contains(outside.words()), figure.sentence());
            assertEquals(
                    outside.all() > 0 && Season.modelled(result.data()),
                    figure.sentence().contains("the swing over the year is the season"),
                    figure.sentence());
            below += chart.phases().get(0).lowerLimit() < 0 ? 1 : 0;
        }
        assertTrue(below > 0);
    }

    @Test
    void a_time_says_how_many_were_closed_and_that_open_ones_are_not_in_it() {
        for (var measure : TRIAL.protocol().measures()) {
            var result = Analysis.of(MeasureData.of(TRIAL, measure));

            var words = Closed.words(result);

            assertEquals(measure.kind() == Measure.Kind.DURATION, words.isPresent(), measure.code());
            words.ifPresent(text -> assertTrue(text.contains("Open ones are not in it"), text));
        }
    }

    @Test
    void two_ways_of_treating_a_disruption_that_disagree_force_we_cannot_tell() {
        var answer = Verdicts.of(
                result(
                        window(HeadlineWindow.WITHOUT_TOUCHED, new Estimate(1.20, 1.05, 1.37)),
                        window(HeadlineWindow.EVERYTHING, new Estimate(0.94, 0.80, 1.10))),
                Optional.empty());

        assertEquals(Verdict.CANNOT_TELL, answer.verdict());
        assertTrue(answer.text().contains("different directions"), answer.text());
    }

    @Test
    void what_was_not_worked_out_gives_its_reason_and_no_number() {
        var refused = new Window(
                HeadlineWindow.WITHOUT_TOUCHED,
                "Touched periods set aside",
                Envelope.refused("its_quasipoisson", Reason.NO_DATA, "nothing was recorded"),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Analysis.SERIES);

        var answer = Verdicts.of(result(refused), Optional.of(0.66));

        assertEquals("We could not work this out", answer.lead());
        assertEquals("because nothing was recorded.", answer.text());
    }

    @Test
    void exchanging_the_two_directions_exchanges_fewer_and_more() {
        var window = window(HeadlineWindow.EVERYTHING, new Estimate(1, 0.9, 1.1));

        for (int change = 1; change < 100; change++) {
            var down = Verdicts.change(window, measure(), 1 - change / 100.0);
            var up = Verdicts.change(window, measure(), 1 + change / 100.0);
            assertEquals(down.replace("fewer", "more"), up);
        }
    }

    private static Verdicts.Answer verdict(Estimate estimate) {
        return Verdicts.of(result(window(HeadlineWindow.WITHOUT_TOUCHED, estimate)), Optional.of(0.66));
    }

    private static Window window(HeadlineWindow kind, Estimate estimate) {
        return new Window(
                kind,
                "name",
                Envelope.of("its_quasipoisson", 30, "").estimating(estimate),
                Optional.of(estimate),
                true,
                Optional.empty(),
                Optional.empty(),
                Analysis.SERIES);
    }

    private static Measure measure() {
        return SmallTrial.protocol().measures().get(0);
    }

    private static MeasureResult result(Window headline, Window... others) {
        var windows = new ArrayList<Window>(List.of(headline));
        windows.addAll(List.of(others));
        var data = new MeasureData(
                measure(),
                List.of(),
                List.of(),
                1,
                new ExpectedPeriods(List.of(), List.of(), List.of()),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                0);
        return new MeasureResult(
                data,
                windows,
                headline,
                TEN_PERCENT,
                List.of(),
                Result.refused("xmr", Reason.NO_DATA),
                Result.refused("same_months", Reason.NO_DATA),
                List.of(),
                Optional.empty(),
                Result.refused("data_quality", Reason.NO_DATA),
                Result.refused("evidence_level", Reason.NO_DATA));
    }
}
