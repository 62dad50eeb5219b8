package org.jointestate.evaluation.method.rates;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/**
 * Two rates compared exactly: given the total, the events of the trial are binomial (Przyborowski and Wilenski 1940;
 * method.md 3.2). The limits come from Clopper and Pearson 1934, and the p-value that agrees with them is the central
 * one; the other, R's, is kept for checking against R.
 */
public final class RateRatio {
    private static final String ID = "rate_ratio";

    private RateRatio() {}

    /** @param ratio rate of the trial divided by the rate of the baseline; infinite when the baseline had no events */
    public record Numbers(Estimate ratio, double pCentral, double pMinLike) {}

    public static Result<Numbers> of(
            double trialEvents,
            double trialExposure,
            double baselineEvents,
            double baselineExposure,
            double confidence) {
        if (Double.isNaN(trialEvents) || Double.isNaN(baselineEvents)) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        var total = trialEvents + baselineEvents;
        if (Counts.isCount(trialEvents) && Counts.isCount(baselineEvents) && total > Integer.MAX_VALUE) {
            return Result.refused(
                    ID,
                    Reason.INVALID_DATA,
                    "there are more events than the exact comparison can count (%s)".formatted(Words.count(total)));
        }
        if (!Counts.isCount(trialEvents)
                || !Counts.isCount(baselineEvents)
                || trialExposure < 0
                || baselineExposure < 0
                || Double.isInfinite(trialExposure)
                || Double.isInfinite(baselineExposure)
                || !Counts.isConfidence(confidence)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        if (!(trialExposure > 0) || !(baselineExposure > 0)) {
            return Result.refused(ID, Reason.NO_DENOMINATOR, "one of the periods has no length or population");
        }
        if (total == 0) {
            return Result.refused(
                    ID,
                    Reason.NO_EVENTS,
                    "no events were recorded in either period, so no comparison of rates can be made");
        }
        var n = (int) total;
        var x = (int) trialEvents;
        var share = BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(n, x, 1 - confidence);
        var scale = baselineExposure / trialExposure;
        var ratio = new Estimate(
                baselineEvents == 0 ? Double.POSITIVE_INFINITY : trialEvents / baselineEvents * scale,
                x == 0 ? 0 : odds(share.getLowerBound()) * scale,
                baselineEvents == 0 ? Double.POSITIVE_INFINITY : odds(share.getUpperBound()) * scale);
        var fair = BinomialDistribution.of(n, trialExposure / (trialExposure + baselineExposure));
        var central =
                StrictMath.min(1, 2 * StrictMath.min(fair.cumulativeProbability(x), fair.survivalProbability(x - 1)));
        var numbers = new Numbers(ratio, central, noMoreLikely(fair, n, x));
        var envelope = Envelope.of(ID, n, sentence(x, n - x, numbers))
                .estimating(ratio)
                .withP(central);
        return new Result<>(envelope, numbers);
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /** P of every split no likelier than the observed one, with R's allowance of 1e-7 for rounding. */
    private static double noMoreLikely(BinomialDistribution fair, int n, int x) {
        var edge = fair.probability(x) * (1 + 1e-7);
        var mode = (int) StrictMath.floor((n + 1.0) * fair.getProbabilityOfSuccess());
        if (x == mode) {
            return 1;
        }
        if (x < mode) {
            var low = mode;
            var high = n + 1;
            while (low < high) {
                var middle = low + (high - low) / 2;
                if (fair.probability(middle) <= edge) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return StrictMath.min(1, fair.cumulativeProbability(x) + fair.survivalProbability(low - 1));
        }
        var low = -1;
        var high = mode;
        while (low < high) {
            var middle = low + (high - low + 1) / 2;
            if (fair.probability(middle) <= edge) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return StrictMath.min(1, fair.survivalProbability(x - 1) + (low < 0 ? 0 : fair.cumulativeProbability(low)));
    }

    private static String sentence(int trial, int baseline, Numbers numbers) {
        var opening = "%s in the trial, %s in the comparison period".formatted(trial, baseline);
        if (baseline == 0) {
            return opening + ": no events before, so a ratio has no upper limit.";
        }
        var ratio = numbers.ratio();
        return "%s: %s at the same length; the true figure could be anything from %s to %s."
                .formatted(
                        opening, Words.change(ratio.value()), Words.change(ratio.lower()), Words.change(ratio.upper()));
    }
}
