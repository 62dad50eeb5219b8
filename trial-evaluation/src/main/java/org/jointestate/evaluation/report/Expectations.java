package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.its.ContinuousSeries;
import org.jointestate.evaluation.method.its.CountFit;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.regression.Coefficients;

/** What the model of the headline expected period by period, and the other honest ways of fitting it. */
final class Expectations {

    private static final int MONTHS_FOR_A_SEASON = 24;
    private static final String WITH_SEASON = "with the season";

    private final MeasureData data;
    private final Series series;
    private final Shape shape;

    /** @param series what the headline rests on, in the {@code shape} it was fitted with */
    Expectations(MeasureData data, Series series, Shape shape) {
        this.data = data;
        this.series = series;
        this.shape = shape;
    }

    /** What the model expected of each period without the trial; empty where there is no model. */
    List<Double> byPeriod() {
        if (data.countedOverExposure()) {
            return Analysis.fitted(data.measure().calendar(), series, shape)
                    .found()
                    .map(fit -> expected(fit.coefficients(), true))
                    .orElse(List.of());
        }
        return ContinuousSeries.reml(series, shape)
                .found()
                .map(fit -> expected(fit.coefficients(), false))
                .orElse(List.of());
    }

    private List<Double> expected(Coefficients coefficients, boolean log) {
        var expected = new ArrayList<Double>();
        var exposure = data.exposure();
        var proportion = data.measure().kind() == Measure.Kind.PROPORTION;
        for (int position = 1; position <= series.values().length; position++) {
            double sum = coefficients.named("(Intercept)").estimate()
                    + coefficients.named("time").estimate() * position;
            var month = series.months()[position - 1];
            for (int k = 1; k <= shape.seasonalPairs(); k++) {
                sum += coefficients.named("sin" + k).estimate() * StrictMath.sin(2 * StrictMath.PI * k * month / 12)
                        + coefficients.named("cos" + k).estimate() * StrictMath.cos(2 * StrictMath.PI * k * month / 12);
            }
            var scale = data.isShare() ? (proportion ? 100 : 1) : exposure[position - 1];
            expected.add(log ? StrictMath.exp(sum) * scale : sum);
        }
        return expected;
    }

    /** For the annex, never chosen among. */
    List<MeasureResult.Sensitivity> otherWays() {
        var other = new Shape(!shape.slope(), shape.seasonalPairs(), shape.shocks());
        var otherName = other.slope() ? "level and slope" : "level only";
        var seasonal = new Shape(shape.slope(), Shape.pairsFor(data.baselineMonths()), shape.shocks());
        var withSeason = shape.seasonalPairs() == 0 && data.baselineMonths() >= MONTHS_FOR_A_SEASON;
        var list = new ArrayList<MeasureResult.Sensitivity>();
        if (data.countedOverExposure()) {
            Analysis.fitted(data.measure().calendar(), series, shape)
                    .found()
                    .ifPresent(fit -> list.add(new MeasureResult.Sensitivity(
                            "interval not widened", level(fit.coefficients()).map(StrictMath::exp))));
            Analysis.fitted(data.measure().calendar(), series, other)
                    .found()
                    .map(CountFit::headline)
                    .ifPresent(e -> list.add(new MeasureResult.Sensitivity(otherName, e)));
            if (withSeason) {
                Analysis.fitted(data.measure().calendar(), series, seasonal)
                        .found()
                        .map(CountFit::headline)
                        .ifPresent(e -> list.add(new MeasureResult.Sensitivity(WITH_SEASON, e)));
            }
            add(
                    list,
                    "negative binomial",
                    CountSeries.negativeBinomial(series, shape).envelope());
        } else {
            add(list, otherName, ContinuousSeries.reml(series, other).envelope());
            if (withSeason) {
                add(list, WITH_SEASON, ContinuousSeries.reml(series, seasonal).envelope());
            }
            var ordinary = ContinuousSeries.ols(series, shape, -1);
            add(list, "ordinary least squares", ordinary.envelope());
            ordinary.found()
                    .ifPresent(
                            fit -> list.add(new MeasureResult.Sensitivity("Newey\u2013West", level(fit.neweyWest()))));
            add(
                    list,
                    "Prais-Winsten",
                    ContinuousSeries.praisWinsten(series, shape).envelope());
        }
        return list;
    }

    private static Estimate level(Coefficients coefficients) {
        var level = coefficients.named("level");
        return new Estimate(level.estimate(), level.lower(), level.upper());
    }

    private static void add(List<MeasureResult.Sensitivity> list, String name, Envelope envelope) {
        var estimate = envelope.estimate();
        if (estimate != null) {
            list.add(new MeasureResult.Sensitivity(name, estimate));
        }
    }
}
