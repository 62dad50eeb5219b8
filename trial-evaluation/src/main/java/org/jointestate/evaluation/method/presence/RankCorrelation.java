package org.jointestate.evaluation.method.presence;

import java.util.Arrays;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.survey.MidRanks;

/**
 * Spearman's rank correlation of dose and response with mid-ranks, the interval of Bonett and Wright 2000 and, up to 8
 * pairs, the exact permutation p (method.md 3.12).
 */
public final class RankCorrelation {
    private static final String ID = "spearman";
    private static final int FEWEST = 5;
    private static final int EXACT_UP_TO = 8;

    private RankCorrelation() {}

    /** @param rho without interval when it is 1 or -1; @param pExact NaN above 8 pairs */
    public record Numbers(int n, Estimate rho, double pTApprox, double pExact) {}

    /** Pairs in the same order; a pair with a NaN is left out. */
    public static Result<Numbers> of(double[] x, double[] y) {
        return correlate(x, y, false);
    }

    /**
     * The same after a straight line in time is taken out of both sets of ranks: two rising series are not a
     * dose-response. The order of the pairs is their time.
     */
    public static Result<Numbers> withoutTrend(double[] x, double[] y) {
        return correlate(x, y, true);
    }

    private static Result<Numbers> correlate(double[] x, double[] y, boolean detrend) {
        if (x.length != y.length) {
            return Result.refused(ID, Reason.INVALID_DATA, "the two series are not equally long");
        }
        var positions = java.util.stream.IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .boxed()
                .toList();
        var n = positions.size();
        if (n == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (n < FEWEST) {
            return Result.refused(
                    ID, Reason.TOO_FEW_POINTS, "there are fewer than 5 pairs of points, so no correlation is reported");
        }
        var ranksX = MidRanks.of(Counts.select(x, positions));
        var ranksY = MidRanks.of(Counts.select(y, positions));
        if (Counts.constant(ranksX) || Counts.constant(ranksY)) {
            return Result.refused(
                    ID,
                    Reason.NO_VARIATION,
                    "one of the two measures never changed, so a correlation cannot be calculated");
        }
        if (detrend) {
            var time = positions.stream().mapToDouble(Integer::doubleValue).toArray();
            ranksX = residuals(ranksX, time);
            ranksY = residuals(ranksY, time);
            if (squares(ranksX) < 1e-9 || squares(ranksY) < 1e-9) {
                return Result.refused(ID, Reason.NO_RESIDUAL_VARIATION, "nothing is left once the trend is taken out");
            }
        }
        var rho = correlation(ranksX, ranksY);
        var df = n - (detrend ? 3 : 2);
        var numbers = new Numbers(
                n,
                interval(rho, n),
                p(rho, df),
                n <= EXACT_UP_TO && !detrend ? permutationP(ranksX, ranksY, rho) : Double.NaN);
        var envelope = Envelope.of(ID, n, sentence(numbers))
                .withMissing(x.length - n)
                .estimating(numbers.rho())
                .withP(Double.isNaN(numbers.pExact()) ? numbers.pTApprox() : numbers.pExact())
                .withDf(df);
        return new Result<>(
                Double.isNaN(numbers.pExact()) ? envelope.noting("The p-value is approximate.") : envelope, numbers);
    }

    private static String sentence(Numbers numbers) {
        var rho = numbers.rho();
        if (rho.covers(0)) {
            return "Weeks with more shared time did not clearly go with more or less of this.";
        }
        return "Weeks with more shared time tended to have %s of this. That can happen for other reasons."
                .formatted(rho.value() > 0 ? "more" : "less");
    }

    private static double[] residuals(double[] ranks, double[] time) {
        var meanTime = Counts.mean(time);
        var meanRank = Counts.mean(ranks);
        var product = 0.0;
        var square = 0.0;
        for (var i = 0; i < ranks.length; i++) {
            product += (time[i] - meanTime) * (ranks[i] - meanRank);
            square += (time[i] - meanTime) * (time[i] - meanTime);
        }
        var rest = new double[ranks.length];
        for (var i = 0; i < rest.length; i++) {
            rest[i] = ranks[i] - meanRank - product / square * (time[i] - meanTime);
        }
        return rest;
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static double correlation(double[] a, double[] b) {
        var meanA = Counts.mean(a);
        var meanB = Counts.mean(b);
        var product = 0.0;
        var squareA = 0.0;
        var squareB = 0.0;
        for (var i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return StrictMath.max(-1, StrictMath.min(1, product / StrictMath.sqrt(squareA * squareB)));
    }

    private static Estimate interval(double rho, int n) {
        if (StrictMath.abs(rho) > 1 - 1e-12) {
            return Estimate.withoutInterval(rho);
        }
        var centre = 0.5 * StrictMath.log((1 + rho) / (1 - rho));
        var reach = Distributions.normalMultiplier(0.95) * StrictMath.sqrt((1 + rho * rho / 2) / (n - 3));
        return new Estimate(rho, StrictMath.tanh(centre - reach), StrictMath.tanh(centre + reach));
    }

    private static double p(double rho, int df) {
        var rest = 1 - rho * rho;
        return rest < 1e-15 ? 0 : Distributions.tTwoSidedP(rho * StrictMath.sqrt(df / rest), df);
    }

    private static double permutationP(double[] a, double[] b, double rho) {
        var hits = new long[2];
        permute(a, b.clone(), 0, StrictMath.abs(rho) - 1e-9, hits);
        return hits[0] / (double) hits[1];
    }

    private static void permute(double[] a, double[] b, int fixed, double atLeast, long[] hits) {
        if (fixed == b.length) {
            hits[1]++;
            hits[0] += StrictMath.abs(correlation(a, b)) >= atLeast ? 1 : 0;
            return;
        }
        for (var i = fixed; i < b.length; i++) {
            swap(b, fixed, i);
            permute(a, b, fixed + 1, atLeast, hits);
            swap(b, fixed, i);
        }
    }

    private static void swap(double[] b, int i, int j) {
        var kept = b[i];
        b[i] = b[j];
        b[j] = kept;
    }
}
