package org.jointestate.evaluation.method.power;

import java.util.ArrayList;
import java.util.Set;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.regression.LeastSquares;
import org.jspecify.annotations.Nullable;

/** Minimum detectable change of a rate: two rates, and the level of an interrupted series (method.md 3.8). */
public final class MinimumDetectable {
    private static final String RATES = "mde_rate_ratio";
    private static final String SERIES = "mde_its";
    private static final String LEVEL = "mde_its_level";

    private MinimumDetectable() {}

    /** @param dispersion variance over mean of the counts, at least what Poisson would give: 1 */
    public static Result<DetectableChange> twoRates(
            double ratePerPeriod,
            double baselinePeriods,
            double trialPeriods,
            double dispersion,
            double alpha,
            double power) {
        var problem = problem(ratePerPeriod, dispersion, alpha, power);
        if (problem != null) {
            return Result.refused(RATES, problem);
        }
        if (!(baselinePeriods > 0) || !(trialPeriods > 0)) {
            return Result.refused(RATES, Reason.NO_DENOMINATOR, "one of the periods has no length");
        }
        var se = StrictMath.sqrt(
                dispersion * (1 / (ratePerPeriod * baselinePeriods) + 1 / (ratePerPeriod * trialPeriods)));
        var reach = (Distributions.normalQuantile(1 - alpha / 2) + Distributions.normalQuantile(power)) * se;
        return found(RATES, reach, se, Double.POSITIVE_INFINITY);
    }

    /**
     * The level change of a quasi-Poisson interrupted series.
     *
     * @param rate expected count of one period
     * @param months calendar months, empty when the season is counted from the position
     * @param excluded positions counting from 1
     */
    public static Result<DetectableChange> series(
            double rate,
            int periods,
            int firstTrial,
            double dispersion,
            double[] months,
            int seasonalPairs,
            boolean slope,
            Set<Integer> excluded,
            double alpha,
            double power) {
        var problem = problem(rate, dispersion, alpha, power);
        if (problem != null) {
            return Result.refused(SERIES, problem);
        }
        if (months.length != 0 && months.length != periods || periods < 0 || seasonalPairs < 0 || seasonalPairs > 5) {
            return Result.refused(SERIES, Reason.INVALID_DATA);
        }
        var fit = design(periods, firstTrial, months, seasonalPairs, slope, excluded);
        var found = fit.numbers();
        if (found == null) {
            return new Result<>(fit.envelope(), null);
        }
        var df = found.df();
        var se = StrictMath.sqrt(dispersion / rate * found.inverse()[2][2]);
        var reach = (Distributions.tMultiplier(1 - alpha, df) + Distributions.tMultiplier(2 * power - 1, df)) * se;
        return found(SERIES, reach, se, df);
    }

    /**
     * The step of a continuous series at the start of the trial, by ordinary least squares. Neighbours in time that resemble each other
     * make the true figure larger.
     *
     * @param deviation standard deviation around trend and season, as the baseline shows it
     */
    public static Result<DetectableStep> level(
            double deviation,
            int periods,
            int firstTrial,
            double[] months,
            int seasonalPairs,
            boolean slope,
            Set<Integer> excluded,
            double alpha,
            double power) {
        if (!(deviation >= 0) || Double.isInfinite(deviation) || !(alpha > 0 && alpha < 1) || !(power >= 0.5)) {
            return Result.refused(LEVEL, Reason.INVALID_DATA);
        }
        if (deviation == 0) {
            return Result.refused(LEVEL, Reason.NO_VARIATION);
        }
        if (months.length != periods || seasonalPairs < 0 || seasonalPairs > 5 || !(power < 1)) {
            return Result.refused(LEVEL, Reason.INVALID_DATA);
        }
        var fit = design(periods, firstTrial, months, seasonalPairs, slope, excluded);
        var found = fit.numbers();
        if (found == null) {
            return new Result<>(fit.envelope(), null);
        }
        var df = found.df();
        var se = deviation * StrictMath.sqrt(found.inverse()[2][2]);
        var size = (Distributions.tMultiplier(1 - alpha, df) + Distributions.tMultiplier(2 * power - 1, df)) * se;
        var sentence =
                "A trial of this size could only have shown a step of about %s or more.".formatted(Words.rate(size));
        return new Result<>(Envelope.of(LEVEL, 0, sentence).withDf(df), new DetectableStep(size, se, df));
    }

    private static Result<LeastSquares> design(
            int periods, int firstTrial, double[] months, int seasonalPairs, boolean slope, Set<Integer> excluded) {
        var rows = new ArrayList<double[]>();
        for (var position = 1; position <= periods; position++) {
            if (!excluded.contains(position)) {
                rows.add(row(position, firstTrial, months, seasonalPairs, slope));
            }
        }
        if (rows.isEmpty() || rows.size() <= rows.get(0).length) {
            return Result.refused(SERIES, Reason.TOO_FEW_POINTS);
        }
        return LeastSquares.fit(rows.toArray(double[][]::new), new double[rows.size()])
                .map(fit -> new Result<>(Envelope.of(SERIES, rows.size(), ""), fit))
                .orElseGet(() -> Result.refused(SERIES, Reason.SINGULAR_DESIGN));
    }

    private static double[] row(int position, int firstTrial, double[] months, int pairs, boolean slope) {
        var base = slope ? 4 : 3;
        var row = new double[base + 2 * pairs];
        row[0] = 1;
        row[1] = position;
        row[2] = position >= firstTrial ? 1 : 0;
        if (slope) {
            row[3] = position >= firstTrial ? position - firstTrial : 0;
        }
        var month = months.length == 0 ? position : months[position - 1];
        for (var k = 1; k <= pairs; k++) {
            row[base + 2 * k - 2] = StrictMath.sin(2 * StrictMath.PI * k * month / 12);
            row[base + 2 * k - 1] = StrictMath.cos(2 * StrictMath.PI * k * month / 12);
        }
        return row;
    }

    private static @Nullable Reason problem(double rate, double dispersion, double alpha, double power) {
        if (!(dispersion > 0 && dispersion < Double.POSITIVE_INFINITY)
                || Double.isInfinite(rate)
                || !(alpha > 0 && alpha < 1)
                || !(power >= 0.5 && power < 1)
                || !(rate >= 0)) {
            return Reason.INVALID_DATA;
        }
        return rate == 0 ? Reason.NO_EVENTS : null;
    }

    private static Result<DetectableChange> found(String id, double reach, double se, double df) {
        var change = new DetectableChange(StrictMath.exp(-reach), StrictMath.exp(reach), se, df);
        var sentence =
                "A trial of this size could only have shown a fall of about %s %% or a rise of about %s %% or more."
                        .formatted(Words.count(change.decreasePercent()), Words.count(change.increasePercent()));
        var envelope = Envelope.of(id, 0, sentence);
        return new Result<>(Double.isInfinite(df) ? envelope : envelope.withDf(df), change);
    }
}
