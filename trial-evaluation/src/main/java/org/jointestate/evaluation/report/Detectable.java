package org.jointestate.evaluation.report;

import java.util.Optional;
import java.util.TreeSet;
import org.jointestate.evaluation.method.power.DetectableChange;
import org.jointestate.evaluation.method.power.MinimumDetectable;
import org.jointestate.evaluation.method.regression.Family;
import org.jointestate.evaluation.method.regression.LogLinearFit;

/**
 * What a trial of this size could have shown, from the baseline alone: its mean, and how much it varies once trend and
 * season are allowed for. The observed result has no part in it.
 */
final class Detectable {

    private static final double ALPHA = 0.05;
    private static final double POWER = 0.8;

    private Detectable() {}

    /** @param trend whether the verdict rests on the trend model; otherwise two rates are compared */
    static Optional<DetectableChange> of(MeasureData data, int seasonalPairs, boolean slope, boolean trend) {
        var pairs = trend ? seasonalPairs : 0;
        if (!data.countedOverExposure()) {
            return Optional.empty();
        }
        var series = data.series();
        var values = series.values();
        var exposure = data.exposure();
        var baseline = new TreeSet<Integer>();
        double total = 0;
        for (int position = 1; position < Math.min(data.firstTrial(), values.length + 1); position++) {
            if (!series.excluded().contains(position)
                    && !Double.isNaN(values[position - 1])
                    && !Double.isNaN(exposure[position - 1])) {
                baseline.add(position);
                total += values[position - 1];
            }
        }
        var terms = 2 + 2 * pairs;
        if (total == 0 || trend && baseline.size() <= terms + 2) {
            return Optional.empty();
        }
        var x = new double[baseline.size()][terms];
        var y = new double[baseline.size()];
        var log = new double[baseline.size()];
        int row = 0;
        for (var position : baseline) {
            x[row][0] = 1;
            x[row][1] = position;
            for (int k = 1; k <= pairs; k++) {
                var angle = 2 * StrictMath.PI * k * series.months()[position - 1] / 12;
                x[row][2 * k] = StrictMath.sin(angle);
                x[row][2 * k + 1] = StrictMath.cos(angle);
            }
            y[row] = values[position - 1];
            log[row] = StrictMath.log(exposure[position - 1]);
            row++;
        }
        var fit = baseline.size() > terms + 2
                ? LogLinearFit.fit(x, y, log, Family.poisson()).found()
                : Optional.<LogLinearFit>empty();
        var dispersion =
                fit.map(f -> StrictMath.max(1, f.pearsonChiSquare() / f.df())).orElse(1.0);
        var excluded = new TreeSet<>(series.excluded());
        for (int position = 1; position <= values.length; position++) {
            if (Double.isNaN(values[position - 1]) || data.touched().contains(position)) {
                excluded.add(position);
            }
        }
        if (!trend) {
            int during = 0;
            for (int position = data.firstTrial(); position <= values.length; position++) {
                during += excluded.contains(position) ? 0 : 1;
            }
            return MinimumDetectable.twoRates(
                            total / baseline.size(), baseline.size(), during, dispersion, ALPHA, POWER)
                    .found();
        }
        return MinimumDetectable.series(
                        total / baseline.size(),
                        values.length,
                        data.firstTrial(),
                        dispersion,
                        series.months(),
                        pairs,
                        slope,
                        excluded,
                        ALPHA,
                        POWER)
                .found();
    }
}
