package org.jointestate.evaluation.method.survey;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/**
 * Answers that cannot be paired: Mann and Whitney's test, exact under ties by the shift algorithm, and Cliff's delta
 * with the interval of Feng and Cliff 2004 (method.md 3.10). The two-sided p counts every allocation whose U is at least
 * as far from its mean, because the tied distribution is skewed and twice a tail would be wrong.
 */
public final class TwoGroups {
    private static final String ID = "mann_whitney_cliff";
    private static final int EXACT_UP_TO = 2500;

    private TwoGroups() {}

    /**
     * @param u pairs in which the later answer is higher, ties half
     * @param pExact NaN when the groups are too large to enumerate (n times m above 2,500)
     * @param delta Cliff's delta, without interval when it is 1 or -1 or a group has one answer
     * @param varianceUnbiased NaN when a group has one answer
     */
    public record Numbers(
            int before,
            int after,
            double u,
            double pExact,
            double pNormal,
            Estimate delta,
            double varianceUnbiased,
            double probabilityAfterHigher) {}

    public static Result<Numbers> of(double[] beforeAnswers, double[] afterAnswers) {
        var before = Counts.present(beforeAnswers);
        var after = Counts.present(afterAnswers);
        if (before.length == 0 || after.length == 0) {
            return Result.refused(ID, Reason.NO_DATA, "nobody answered in one of the two surveys");
        }
        if (DoubleStream.concat(Arrays.stream(before), Arrays.stream(after)).anyMatch(Double::isInfinite)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var numbers = numbers(before, after);
        var missing = beforeAnswers.length + afterAnswers.length - before.length - after.length;
        var sentence =
                "%s answered before and %s after, not the same people; a later answer was higher than an earlier one with a probability of %s."
                        .formatted(before.length, after.length, Words.percent(numbers.probabilityAfterHigher()));
        var envelope = Envelope.of(ID, before.length + after.length, sentence)
                .withMissing(missing)
                .estimating(numbers.delta())
                .withP(Double.isNaN(numbers.pExact()) ? numbers.pNormal() : numbers.pExact());
        return new Result<>(envelope, numbers);
    }

    private static Numbers numbers(double[] before, double[] after) {
        var m = before.length;
        var n = after.length;
        var pooled =
                DoubleStream.concat(Arrays.stream(after), Arrays.stream(before)).toArray();
        var ranks = MidRanks.of(pooled);
        var rankSum = Arrays.stream(ranks, 0, n).sum();
        var u = rankSum - n * (n + 1) / 2.0;
        var delta = 2 * u / ((double) n * m) - 1;
        var variance = variance(before, after, delta);
        return new Numbers(
                m,
                n,
                u,
                (long) n * m <= EXACT_UP_TO ? exact(ranks, n, rankSum) : Double.NaN,
                normal(pooled, n, m, u),
                interval(delta, variance, (double) n * m),
                variance,
                (delta + 1) / 2);
    }

    /** Share of all ways to pick n of the pooled ranks whose sum is at least as far from its mean. */
    private static double exact(double[] ranks, int n, double observed) {
        var doubled = Arrays.stream(ranks)
                .mapToInt(rank -> (int) StrictMath.rint(2 * rank))
                .toArray();
        var total = Arrays.stream(doubled).sum();
        var ways = new double[n + 1][total + 1];
        ways[0][0] = 1;
        for (var rank : doubled) {
            for (var size = n; size >= 1; size--) {
                for (var sum = total; sum >= rank; sum--) {
                    ways[size][sum] += ways[size - 1][sum - rank];
                }
            }
        }
        // Doubled sums have the mean n (N + 1), a whole number: the comparison below is exact.
        var mean = n * (doubled.length + 1);
        var far = StrictMath.abs((int) StrictMath.rint(2 * observed) - mean);
        var all = 0.0;
        var count = 0.0;
        for (var sum = 0; sum <= total; sum++) {
            all += ways[n][sum];
            count += StrictMath.abs(sum - mean) >= far ? ways[n][sum] : 0;
        }
        return StrictMath.min(1, count / all);
    }

    private static double normal(double[] pooled, int n, int m, double u) {
        var size = (double) n + m;
        var variance = n * (double) m / 12 * (size + 1 - MidRanks.tieTerm(pooled) / (size * (size - 1)));
        var centre = u - n * (double) m / 2;
        if (!(variance > 0)) {
            return 1;
        }
        return Distributions.normalTwoSidedP((centre - StrictMath.signum(centre) * 0.5) / StrictMath.sqrt(variance));
    }

    /** Cliff 1993, Psychological Bulletin 114: 494, equation for the unbiased variance of delta. */
    private static double variance(double[] before, double[] after, double delta) {
        var m = before.length;
        var n = after.length;
        if (m < 2 || n < 2) {
            return Double.NaN;
        }
        var rows = new double[n];
        var columns = new double[m];
        var single = 0.0;
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < m; j++) {
                var sign = StrictMath.signum(after[i] - before[j]);
                rows[i] += sign / m;
                columns[j] += sign / n;
                single += (sign - delta) * (sign - delta);
            }
        }
        var byRow = Arrays.stream(rows).map(d -> (d - delta) * (d - delta)).sum();
        var byColumn =
                Arrays.stream(columns).map(d -> (d - delta) * (d - delta)).sum();
        return ((double) m * m * byRow + (double) n * n * byColumn - single) / ((double) m * n * (m - 1) * (n - 1));
    }

    private static Estimate interval(double delta, double variance, double cells) {
        var rest = 1 - delta * delta;
        if (Double.isNaN(variance) || rest <= 1e-12 || cells <= 1) {
            return Estimate.withoutInterval(delta);
        }
        var s2 = StrictMath.max(variance, rest / (cells - 1));
        var z = Distributions.normalMultiplier(0.95);
        var reach = z * StrictMath.sqrt(s2) * StrictMath.sqrt(rest * rest + z * z * s2);
        var centre = delta - delta * delta * delta;
        var width = rest + z * z * s2;
        return new Estimate(delta, (centre - reach) / width, (centre + reach) / width);
    }
}
