package org.jointestate.evaluation.method.quality;

import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** The grade of a measure from four shares; the weights are a convention, so the four are printed (method.md 3.15). */
public final class DataQuality {
    private static final String ID = "data_quality";
    private static final double CHANGED_DEFINITION_CAP = 60;

    private DataQuality() {}

    /** @param score 0 to 100; @param grade A to D */
    public record Numbers(
            double completeness, double timeliness, double validity, double stability, double score, char grade) {}

    /** All arguments count observations; late, corrected and failed are among those received. */
    public static Result<Numbers> of(
            double expected,
            double received,
            double late,
            double corrected,
            double failedRules,
            boolean definitionChanged) {
        if (!Counts.isCount(expected)
                || !Counts.isCount(received)
                || !Counts.isCount(late)
                || !Counts.isCount(corrected)
                || !Counts.isCount(failedRules)
                || StrictMath.max(late, StrictMath.max(corrected, failedRules)) > received) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        if (expected == 0) {
            return Result.refused(ID, Reason.NO_DENOMINATOR, "no observations were due");
        }
        var completeness = StrictMath.min(1, received / expected);
        var timeliness = received == 0 ? 0 : 1 - late / received;
        var validity = received == 0 ? 0 : 1 - failedRules / received;
        var stability = received == 0 ? 0 : 1 - corrected / received;
        var score = 100 * (0.4 * completeness + 0.2 * timeliness + 0.3 * validity + 0.1 * stability);
        if (definitionChanged) {
            score = StrictMath.min(score, CHANGED_DEFINITION_CAP);
        }
        var numbers = new Numbers(completeness, timeliness, validity, stability, score, grade(score));
        var sentence = "Data quality %s: %s of %s received, %s late, %s failed a check, %s corrected later%s."
                .formatted(
                        numbers.grade(),
                        Words.count(received),
                        Words.count(expected),
                        Words.count(late),
                        Words.count(failedRules),
                        Words.count(corrected),
                        definitionChanged ? "; the definition changed" : "");
        return new Result<>(
                Envelope.of(ID, (int) received, sentence).withMissing((int) StrictMath.max(0, expected - received)),
                numbers);
    }

    private static char grade(double score) {
        // A score that is 90 but for rounding is a 90.
        var rounded = StrictMath.rint(score * 1e9) / 1e9;
        return rounded >= 90 ? 'A' : rounded >= 75 ? 'B' : rounded >= 60 ? 'C' : 'D';
    }
}
