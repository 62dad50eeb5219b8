package org.jointestate.evaluation.method.rates;

import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** A share with the score interval of Wilson 1927, which stays between 0 and 1 (method.md 3.2). */
public final class Wilson {
    private static final String ID = "wilson";

    private Wilson() {}

    /** @param count cases that did; @param of all cases, both counts */
    public static Result<Estimate> of(double count, double of, double confidence) {
        if (Double.isNaN(count) || Double.isNaN(of)) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (!Counts.isCount(count) || !Counts.isCount(of) || count > of || !Counts.isConfidence(confidence)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        if (of == 0) {
            return Result.refused(ID, Reason.NO_DENOMINATOR);
        }
        var share = interval(count, of, confidence);
        // Fewer than 20 cases are told as they are: a percentage would sound surer than it is (3.16).
        var told = of < 20
                ? "%s of %s".formatted(Words.count(count), Words.count(of))
                : "%s of %s (%s)".formatted(Words.count(count), Words.count(of), Words.percent(share.value()));
        var sentence = told
                + "; the true share could be anything from %s to %s."
                        .formatted(Words.percent(share.lower()), Words.percent(share.upper()));
        return new Result<>(Envelope.of(ID, (int) of, sentence).estimating(share), share);
    }

    static Estimate interval(double count, double of, double confidence) {
        var z = Distributions.normalMultiplier(confidence);
        var share = count / of;
        var centre = 2 * of * share + z * z;
        var reach = z * StrictMath.sqrt(z * z + 4 * of * share * (1 - share));
        var width = 2 * (of + z * z);
        return new Estimate(
                share,
                count == 0 ? 0 : StrictMath.max(0, (centre - reach) / width),
                count == of ? 1 : StrictMath.min(1, (centre + reach) / width));
    }
}
