package org.jointestate.evaluation.method.rates;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** Paired yes and no: whether as many changed one way as the other, exactly (McNemar 1947; method.md 3.2). */
public final class McNemar {
    private static final String ID = "mcnemar_exact";

    private McNemar() {}

    public record Numbers(int gained, int lost, double pExactTwoSided) {}

    /** @param gained pairs that went from no to yes; @param lost pairs that went from yes to no */
    public static Result<Numbers> of(double gained, double lost) {
        if (Double.isNaN(gained + lost)) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (!Counts.isCount(gained) || !Counts.isCount(lost) || gained + lost > Integer.MAX_VALUE) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var n = (int) (gained + lost);
        if (n == 0) {
            return Result.refused(ID, Reason.NO_CHANGE_IN_ANY_PAIR);
        }
        var fewer = (int) StrictMath.min(gained, lost);
        var p = StrictMath.min(1, 2 * BinomialDistribution.of(n, 0.5).cumulativeProbability(fewer));
        var sentence = "Of %s that changed, %s went from no to yes and %s from yes to no (p %s)."
                .formatted(n, Words.count(gained), Words.count(lost), Words.p(p));
        return new Result<>(Envelope.of(ID, n, sentence).withP(p), new Numbers((int) gained, (int) lost, p));
    }
}
