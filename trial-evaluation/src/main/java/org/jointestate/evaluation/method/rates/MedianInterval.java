package org.jointestate.evaluation.method.rates;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/**
 * The median of times with an interval between two of the values themselves (Conover 1999, section 3.2; method.md
 * 3.2). Open cases have no time yet: count them with {@link Wilson} beside this, never leave them out silently.
 */
public final class MedianInterval {
    private static final String ID = "median_interval";

    private MedianInterval() {}

    /** @param lowerRank rank of the lower limit counting from 1, 0 without an interval; @param achieved confidence, NaN without */
    public record Numbers(int n, Estimate median, int lowerRank, int upperRank, double achieved) {}

    public static Result<Numbers> of(double[] values, double confidence) {
        var sorted = Counts.present(values);
        Arrays.sort(sorted);
        var n = sorted.length;
        if (n == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (!Counts.isConfidence(confidence) || Double.isInfinite(sorted[0]) || Double.isInfinite(sorted[n - 1])) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        var fair = BinomialDistribution.of(n, 0.5);
        var rank = fair.inverseCumulativeProbability((1 - confidence) / 2);
        var missing = values.length - n;
        if (rank < 1) {
            var sentence = "Half of the %s took %s or less; too few for an interval.".formatted(n, Words.rate(median));
            var envelope = Envelope.of(ID, n, sentence)
                    .withMissing(missing)
                    .estimating(Estimate.withoutInterval(median))
                    .warning(Reason.TOO_FEW_FOR_INTERVAL, "There are too few values for an interval.");
            return new Result<>(envelope, new Numbers(n, Estimate.withoutInterval(median), 0, 0, Double.NaN));
        }
        var estimate = new Estimate(median, sorted[rank - 1], sorted[n - rank]);
        var numbers = new Numbers(n, estimate, rank, n - rank + 1, 1 - 2 * fair.cumulativeProbability(rank - 1));
        var sentence = "Half of the %s took %s or less; the true middle could be anything from %s to %s."
                .formatted(n, Words.rate(median), Words.rate(estimate.lower()), Words.rate(estimate.upper()));
        return new Result<>(Envelope.of(ID, n, sentence).withMissing(missing).estimating(estimate), numbers);
    }
}
