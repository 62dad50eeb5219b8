package org.jointestate.evaluation.method.power;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/**
 * Power of the exact comparison of two rates, by enumeration: the total is Poisson, its split binomial, and for each
 * total the test rejects beyond two fixed splits (method.md 3.8).
 */
public final class ExactPower {
    private static final String ID = "power_exact_rate_ratio";
    private static final double NEGLIGIBLE = 1e-14;

    private ExactPower() {}

    /** Power between 0 and 1 of the central two-sided test at level alpha when the true ratio is rateRatio. */
    public static Result<Double> of(
            double ratePerPeriod, double rateRatio, double baselinePeriods, double trialPeriods, double alpha) {
        if (!(ratePerPeriod >= 0) || !(rateRatio >= 0) || !Counts.isConfidence(alpha)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        if (!(baselinePeriods > 0) || !(trialPeriods > 0)) {
            return Result.refused(ID, Reason.NO_DENOMINATOR, "one of the periods has no length");
        }
        var before = ratePerPeriod * baselinePeriods;
        var during = ratePerPeriod * rateRatio * trialPeriods;
        if (before + during == 0) {
            return Result.refused(ID, Reason.NO_EVENTS);
        }
        if (before + during > 1e7) {
            return Result.refused(ID, Reason.INVALID_DATA, "the expected counts are too large to enumerate");
        }
        var total = PoissonDistribution.of(before + during);
        var fair = trialPeriods / (trialPeriods + baselinePeriods);
        var actual = during / (before + during);
        var last = total.inverseSurvivalProbability(NEGLIGIBLE);
        var power = 0.0;
        for (var n = total.inverseCumulativeProbability(NEGLIGIBLE); n <= last; n++) {
            power += n == 0 ? 0 : total.probability(n) * rejects(n, fair, actual, alpha);
        }
        var sentence = "A true ratio of %s would have been noticed in %s of such trials."
                .formatted(Words.rate(rateRatio), Words.percent(power));
        return new Result<>(Envelope.of(ID, 0, sentence), power);
    }

    private static double rejects(int n, double fair, double actual, double alpha) {
        var null0 = BinomialDistribution.of(n, fair);
        var low = null0.inverseCumulativeProbability(alpha / 2);
        while (low >= 0 && null0.cumulativeProbability(low) > alpha / 2) {
            low--;
        }
        var high = null0.inverseSurvivalProbability(alpha / 2);
        while (high <= n && null0.survivalProbability(high - 1) > alpha / 2) {
            high++;
        }
        var truth = BinomialDistribution.of(n, actual);
        var below = low < 0 ? 0 : truth.cumulativeProbability(low);
        var above = high > n ? 0 : truth.survivalProbability(high - 1);
        return StrictMath.min(1, below + above);
    }
}
