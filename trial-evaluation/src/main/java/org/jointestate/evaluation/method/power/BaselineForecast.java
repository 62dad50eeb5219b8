package org.jointestate.evaluation.method.power;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.method.regression.Family;
import org.jointestate.evaluation.method.regression.LeastSquares;
import org.jointestate.evaluation.method.regression.LogLinearFit;
import org.jspecify.annotations.Nullable;

/**
 * What a trial could show, from its baseline alone: the mean, and how much the values vary once trend and season are allowed for. The
 * report asks this of recorded periods and the protocol, while it is written, of planned ones; a value of the trial has no part in it.
 */
public final class BaselineForecast {

    /** Where nobody can know how much counts vary they are taken to vary twice as much as chance alone would make them. */
    public static final double ASSUMED_DISPERSION = 2;

    private static final double ALPHA = 0.05;
    private static final double POWER = 0.8;

    private BaselineForecast() {}

    /**
     * Baseline and trial on one row of periods, counting from 1.
     *
     * @param values NaN where nothing is known; those of the trial are not looked at
     * @param months calendar month of the middle of each period
     * @param firstTrial position of the first period of the trial
     * @param unusedBefore positions of the baseline that say nothing
     * @param unused positions, before and in the trial, that the verdict will not rest on
     */
    public record Plan(
            double[] values, double[] months, int firstTrial, Set<Integer> unusedBefore, Set<Integer> unused) {

        private Set<Integer> baseline(double @Nullable [] exposure) {
            var baseline = new TreeSet<Integer>();
            for (int position = 1; position < Math.min(firstTrial, values.length + 1); position++) {
                if (!unusedBefore.contains(position)
                        && !Double.isNaN(values[position - 1])
                        && (exposure == null || !Double.isNaN(exposure[position - 1]))) {
                    baseline.add(position);
                }
            }
            return baseline;
        }

        private double[][] design(Set<Integer> baseline, int pairs) {
            var x = new double[baseline.size()][2 + 2 * pairs];
            int row = 0;
            for (var position : baseline) {
                x[row][0] = 1;
                x[row][1] = position;
                for (int k = 1; k <= pairs; k++) {
                    var angle = 2 * StrictMath.PI * k * months[position - 1] / 12;
                    x[row][2 * k] = StrictMath.sin(angle);
                    x[row][2 * k + 1] = StrictMath.cos(angle);
                }
                row++;
            }
            return x;
        }
    }

    /**
     * The smallest change of a count, or of a rate over the exposure, as a ratio.
     *
     * @param trend whether the verdict will rest on the trend model; otherwise two rates are compared
     */
    public static Optional<DetectableChange> ofCounts(
            Plan plan, double[] exposure, int seasonalPairs, boolean slope, boolean trend) {
        var pairs = trend ? seasonalPairs : 0;
        var baseline = plan.baseline(exposure);
        double total = 0;
        var y = new double[baseline.size()];
        var log = new double[baseline.size()];
        int row = 0;
        for (var position : baseline) {
            total += plan.values()[position - 1];
            y[row] = plan.values()[position - 1];
            log[row] = StrictMath.log(exposure[position - 1]);
            row++;
        }
        var terms = 2 + 2 * pairs;
        if (total == 0 || trend && baseline.size() <= terms + 2) {
            return Optional.empty();
        }
        var fit = baseline.size() > terms + 2
                ? LogLinearFit.fit(plan.design(baseline, pairs), y, log, Family.poisson())
                        .found()
                : Optional.<LogLinearFit>empty();
        var dispersion =
                fit.map(f -> StrictMath.max(1, f.pearsonChiSquare() / f.df())).orElse(ASSUMED_DISPERSION);
        return ofVolume(plan, total / baseline.size(), baseline.size(), dispersion, pairs, slope, trend);
    }

    /**
     * The same for a volume that somebody expects, with a dispersion that is assumed.
     *
     * @param periodsBefore how many periods of baseline two rates are compared over, where there is no trend model
     */
    public static Optional<DetectableChange> ofVolume(
            Plan plan,
            double perPeriod,
            int periodsBefore,
            double dispersion,
            int pairs,
            boolean slope,
            boolean trend) {
        if (!trend) {
            int during = 0;
            for (int position = plan.firstTrial(); position <= plan.values().length; position++) {
                during += plan.unused().contains(position) ? 0 : 1;
            }
            return MinimumDetectable.twoRates(perPeriod, periodsBefore, during, dispersion, ALPHA, POWER)
                    .found();
        }
        return MinimumDetectable.series(
                        perPeriod,
                        plan.values().length,
                        plan.firstTrial(),
                        dispersion,
                        plan.months(),
                        pairs,
                        slope,
                        plan.unused(),
                        ALPHA,
                        POWER)
                .found();
    }

    /** The smallest step of a value that is no count, such as a median time or a score, in its own unit. */
    public static Optional<DetectableStep> ofValues(Plan plan, int pairs, boolean slope) {
        var baseline = plan.baseline(null);
        if (baseline.size() <= 4 + 2 * pairs) {
            return Optional.empty();
        }
        var y = baseline.stream()
                .mapToDouble(position -> plan.values()[position - 1])
                .toArray();
        return LeastSquares.fit(plan.design(baseline, pairs), y).flatMap(fit -> {
            double sum = 0;
            for (var residual : fit.residuals()) {
                sum += residual * residual;
            }
            return MinimumDetectable.level(
                            StrictMath.sqrt(sum / fit.df()),
                            plan.values().length,
                            plan.firstTrial(),
                            plan.months(),
                            pairs,
                            slope,
                            plan.unused(),
                            ALPHA,
                            POWER)
                    .found();
        });
    }
}
