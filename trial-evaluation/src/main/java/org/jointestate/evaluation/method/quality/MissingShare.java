package org.jointestate.evaluation.method.quality;

import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;

/**
 * What missing periods do to a result (method.md 3.15): above 20 % of either period a warning, above 40 % no result.
 * Kept apart from the methods because the rule belongs to the measure, and periods excluded on purpose do not count.
 */
public final class MissingShare {
    private static final double WARN = 0.20;
    private static final double REFUSE = 0.40;

    private MissingShare() {}

    /** @param before shares between 0 and 1 of the baseline; @param during of the trial */
    public static <T> Result<T> judge(Result<T> result, double before, double during) {
        var worst = StrictMath.max(before, during);
        if (!result.computed() || worst <= WARN) {
            return result;
        }
        if (worst > REFUSE) {
            return Result.refused(
                    result.envelope().method(),
                    Reason.TOO_FEW_POINTS,
                    "more than 40 % of the periods before or in the trial are missing");
        }
        return new Result<>(
                result.envelope()
                        .warning(
                                result.envelope().reason(),
                                "More than 20 % of the periods before or in the trial are missing."),
                result.numbers());
    }
}
