package org.jointestate.evaluation.method.rates;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** Events for each unit of exposure with the exact interval of Garwood 1936 (method.md 3.2). */
public final class PoissonRate {
    private static final String ID = "poisson_rate";

    private PoissonRate() {}

    /** @param exposure days, people or whatever the rate is for; positive */
    public static Result<Estimate> of(double events, double exposure, double confidence) {
        if (Double.isNaN(events)) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (!Counts.isCount(events)
                || !Counts.isConfidence(confidence)
                || exposure < 0
                || Double.isInfinite(exposure)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        if (!(exposure > 0)) {
            return Result.refused(ID, Reason.NO_DENOMINATOR, "there was no time or population to take a rate of");
        }
        var alpha = 1 - confidence;
        var lower = events == 0 ? 0 : GammaDistribution.of(events, 1).inverseCumulativeProbability(alpha / 2);
        var upper = GammaDistribution.of(events + 1, 1).inverseSurvivalProbability(alpha / 2);
        var rate = new Estimate(events / exposure, lower / exposure, upper / exposure);
        var sentence = "%s recorded, a rate of %s; the true rate could be anything from %s to %s."
                .formatted(
                        Words.count(events),
                        Words.rate(rate.value()),
                        Words.rate(rate.lower()),
                        Words.rate(rate.upper()));
        return new Result<>(Envelope.of(ID, (int) events, sentence).estimating(rate), rate);
    }
}
