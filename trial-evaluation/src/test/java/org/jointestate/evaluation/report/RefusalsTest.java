package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Status;
import org.jointestate.evaluation.method.its.ContinuousSeries;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.presence.DeskUse;
import org.jointestate.evaluation.method.presence.RankCorrelation;
import org.jointestate.evaluation.method.quality.DataQuality;
import org.jointestate.evaluation.method.quality.MissingShare;
import org.jointestate.evaluation.method.rates.RateRatio;
import org.jointestate.evaluation.method.rates.SameMonths;
import org.jointestate.evaluation.method.rates.Wilson;
import org.jointestate.evaluation.method.survey.SignedRank;
import org.jointestate.evaluation.method.survey.ZeroHandling;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jointestate.evaluation.method.xmr.XmrOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of method.md section 3 has its reason, no number, and a sentence a board can read. */
class RefusalsTest {

    record Refusal(String what, Reason reason, @Nullable String because, Result<?> result) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Refusal> refusals() {
        var level = Shape.levelOnly(0);
        return Stream.of(
                new Refusal(
                        "3.1 a control chart of five points",
                        Reason.TOO_FEW_POINTS,
                        "only 5 points were recorded; a control chart needs at least 6 behind its limits, so the values are listed without limits",
                        XmrChart.of(values(5, n -> n), XmrOptions.standard())),
                new Refusal(
                        "3.1 a control chart of nothing",
                        Reason.NO_DATA,
                        "nothing was recorded",
                        XmrChart.of(values(7, n -> Double.NaN), XmrOptions.standard())),
                new Refusal(
                        "3.2 no events at all",
                        Reason.NO_EVENTS,
                        "no events were recorded in either period, so no comparison of rates can be made",
                        RateRatio.of(0, 183, 0, 730, 0.95)),
                new Refusal(
                        "3.2 a period without a length",
                        Reason.NO_DENOMINATOR,
                        "one of the periods has no length or population",
                        RateRatio.of(3, 0, 4, 730, 0.95)),
                new Refusal(
                        "3.2 more events than can be counted exactly",
                        Reason.INVALID_DATA,
                        "there are more events than the exact comparison can count (3,000,000,000)",
                        RateRatio.of(1e9, 183, 2e9, 730, 0.95)),
                new Refusal(
                        "3.2 a share of 0 of 0",
                        Reason.NO_DENOMINATOR,
                        "there were no cases to take a share of",
                        Wilson.of(0, 0, 0.95)),
                new Refusal(
                        "3.3 two months matched",
                        Reason.TOO_FEW_POINTS,
                        "only 2 months with 40 events could be matched; this comparison needs 3 months and 20 events. The exact comparison is shown instead",
                        SameMonths.of(values(2, n -> 10), values(2, n -> 30), values(2, n -> 10), values(2, n -> 30))),
                new Refusal(
                        "3.3 one month matched",
                        Reason.TOO_FEW_POINTS,
                        "only 1 month with 20 events could be matched; this comparison needs 3 months and 20 events. The exact comparison is shown instead",
                        SameMonths.of(values(1, n -> 10), values(1, n -> 30), values(1, n -> 10), values(1, n -> 30))),
                new Refusal(
                        "3.3 no month of the year before",
                        Reason.NO_DATA,
                        "no month was recorded both in the trial and before it",
                        SameMonths.of(values(6, n -> 10), values(6, n -> 30), new double[0], new double[0])),
                new Refusal(
                        "3.4 seven periods before",
                        Reason.TOO_FEW_POINTS,
                        "only 7 periods before the trial and 6 in it can be used; a trend analysis needs at least 8 before and 3 after. The simple comparison is shown instead",
                        ContinuousSeries.reml(Series.of(values(13, n -> n * 7 % 5), 8), level)),
                new Refusal(
                        "3.4 values that never changed",
                        Reason.NO_VARIATION,
                        "the values never changed",
                        ContinuousSeries.reml(Series.of(values(30, n -> 9), 25), level)),
                new Refusal(
                        "3.4 values on a straight line",
                        Reason.NO_RESIDUAL_VARIATION,
                        "the values follow a straight line exactly, so nothing shows how much they vary by themselves",
                        ContinuousSeries.reml(Series.of(values(30, n -> 5 + 2 * n), 25), level)),
                new Refusal(
                        "3.4 a disruption over the whole trial",
                        Reason.SINGULAR_DESIGN,
                        "the recorded periods cannot tell the parts of the model apart",
                        ContinuousSeries.reml(
                                Series.of(values(30, n -> n * 7 % 11), 25),
                                level.withShock(java.util.Set.of(25, 26, 27, 28, 29, 30)))),
                new Refusal(
                        "3.4 neighbours that are nearly the same",
                        Reason.NOT_CONVERGED,
                        "neighbouring periods resemble each other too closely for this model",
                        ContinuousSeries.reml(
                                Series.of(values(60, n -> n % 2 == 0 ? 1000 + n * 1e-6 * (n % 7) : -1000), 50), level)),
                new Refusal(
                        "3.5 a season in less than a year",
                        Reason.SEASONALITY_NOT_ESTIMABLE,
                        "less than a year was recorded before the trial, so the time of year cannot be allowed for",
                        CountSeries.quasiPoisson(Series.of(values(17, n -> 10 + n % 3), 12), Shape.levelOnly(1))),
                new Refusal(
                        "3.5 no events in the trial",
                        Reason.NO_EVENTS_IN_TRIAL,
                        "no events were recorded in the trial, so the model has no finite answer. The exact rate comparison is shown instead",
                        CountSeries.quasiPoisson(Series.of(values(30, n -> n < 24 ? 5 : 0), 25), level)),
                new Refusal(
                        "3.5 a negative count",
                        Reason.INVALID_DATA,
                        "the value of period 4 (-3.0) is not a count",
                        CountSeries.quasiPoisson(Series.of(values(30, n -> n == 3 ? -3 : 5), 25), level)),
                new Refusal(
                        "3.10 nobody changed",
                        Reason.NO_CHANGE_IN_ANY_PAIR,
                        "nobody's answer changed between the two surveys, so there is nothing to test",
                        SignedRank.of(values(9, n -> 3), values(9, n -> 3), ZeroHandling.WILCOXON_DROP)),
                new Refusal(
                        "3.11 an office that was never open",
                        Reason.NO_CAPACITY,
                        "the office was not open in this period, so desk use cannot be calculated",
                        DeskUse.of(6, 0, 5, 0, 0)),
                new Refusal(
                        "3.12 four weeks",
                        Reason.TOO_FEW_POINTS,
                        null,
                        RankCorrelation.of(values(4, n -> n), values(4, n -> n * 3 % 4))),
                new Refusal(
                        "3.12 a dose that never changed",
                        Reason.NO_VARIATION,
                        null,
                        RankCorrelation.of(values(9, n -> 0), values(9, n -> n))),
                new Refusal(
                        "3.15 nothing was due",
                        Reason.NO_DENOMINATOR,
                        "no observations were due",
                        DataQuality.of(0, 0, 0, 0, 0, false)),
                new Refusal(
                        "3.15 more than 40 % missing",
                        Reason.TOO_FEW_POINTS,
                        "more than 40 % of the periods before or in the trial are missing",
                        MissingShare.judge(RateRatio.of(39, 183, 52, 182, 0.95), 0, 0.41)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_reason_a_sentence_and_no_number(Refusal refusal) {
        var envelope = refusal.result().envelope();

        assertEquals(Status.NOT_COMPUTED, envelope.status());
        assertEquals(refusal.reason(), envelope.reason());
        assertNull(refusal.result().numbers());
        assertNull(envelope.estimate());
        assertNull(envelope.p());
        assertTrue(envelope.sentence().startsWith("We could not work this out because "), envelope.sentence());
        if (refusal.because() != null) {
            assertEquals("We could not work this out because " + refusal.because() + ".", envelope.sentence());
        }
    }

    @Test
    void every_reason_of_a_refusal_is_met_here_or_elsewhere() {
        var met = EnumSet.noneOf(Reason.class);
        refusals().forEach(refusal -> met.add(refusal.reason()));

        // Two teams that drift apart are met in BesideTeamTest. A median of few values stands without its interval and
        // is no refusal; what is withheld is the public
        // version's.
        assertEquals(
                EnumSet.of(Reason.TOO_FEW_FOR_INTERVAL, Reason.BASELINES_NOT_PARALLEL, Reason.WITHHELD),
                EnumSet.complementOf(met),
                met.toString());
    }

    @Test
    void a_fifth_missing_is_no_warning_and_two_fifths_no_refusal() {
        var found = RateRatio.of(39, 183, 52, 182, 0.95);

        assertEquals(Status.OK, MissingShare.judge(found, 0.20, 0.20).envelope().status());
        assertEquals(
                Status.OK_WITH_WARNING,
                MissingShare.judge(found, 0.21, 0).envelope().status());
        assertEquals(
                Status.OK_WITH_WARNING,
                MissingShare.judge(found, 0, 0.40).envelope().status());
        assertFalse(MissingShare.judge(found, 0.401, 0).computed());
    }

    @Test
    void a_comparison_that_is_not_shown_is_not_promised() {
        refusals()
                .map(refusal -> Verdicts.plain(refusal.result().envelope().sentence()))
                .forEach(sentence -> assertFalse(sentence.contains("shown instead"), sentence));
    }

    @Test
    void a_baseline_of_one_value_judges_nothing() {
        var chart = XmrChart.of(
                values(30, n -> n < 24 ? 42 : 60), XmrOptions.standard().frozenAfter(24));

        assertTrue(chart.found().orElseThrow().signals().stream().allMatch(List::isEmpty));
        assertEquals(
                "Every value behind the limits was the same (42).",
                chart.envelope().sentence());
    }

    private static double[] values(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
    }
}
