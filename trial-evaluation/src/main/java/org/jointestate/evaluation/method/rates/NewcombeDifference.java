package org.jointestate.evaluation.method.rates;

import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** The difference of two shares, method 10 of Newcombe 1998 (Statistics in Medicine 17: 873), without continuity correction. */
public final class NewcombeDifference {
    private static final String ID = "newcombe_difference";

    private NewcombeDifference() {}

    /** The first share minus the second, between -1 and 1. */
    public static Result<Estimate> of(double count1, double of1, double count2, double of2, double confidence) {
        if (Double.isNaN(count1 + of1 + count2 + of2)) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (!(Counts.isCount(count1) && Counts.isCount(of1) && Counts.isCount(count2) && Counts.isCount(of2))
                || count1 > of1
                || count2 > of2
                || !Counts.isConfidence(confidence)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        if (of1 == 0 || of2 == 0) {
            return Result.refused(
                    ID,
                    Reason.NO_DENOMINATOR,
                    "no cases were recorded in one of the periods, so a percentage cannot be calculated");
        }
        var first = Wilson.interval(count1, of1, confidence);
        var second = Wilson.interval(count2, of2, confidence);
        var value = first.value() - second.value();
        var difference = new Estimate(
                value,
                value - StrictMath.hypot(first.value() - first.lower(), second.upper() - second.value()),
                value + StrictMath.hypot(first.upper() - first.value(), second.value() - second.lower()));
        var sentence = "%s of %s against %s of %s: a difference of %s percentage points (%s to %s)."
                .formatted(
                        Words.count(count1),
                        Words.count(of1),
                        Words.count(count2),
                        Words.count(of2),
                        Words.count(value * 100),
                        Words.count(difference.lower() * 100),
                        Words.count(difference.upper() * 100));
        return new Result<>(Envelope.of(ID, (int) (of1 + of2), sentence).estimating(difference), difference);
    }
}
