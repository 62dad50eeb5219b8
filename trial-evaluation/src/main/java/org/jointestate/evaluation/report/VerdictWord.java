package org.jointestate.evaluation.report;

import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.method.verdict.Verdict;

/** What was found of a measure in a few words for a cell, with the direction, and with the doubt where many were looked at. */
final class VerdictWord {

    private VerdictWord() {}

    static String of(MeasureResult result) {
        var answer = result.answer();
        var word = word(answer.verdict(), result.measure().better());
        return ManyMeasures.doubted(answer) ? word + ", not clear among so many" : word;
    }

    static String word(Verdict verdict, Measure.Better better) {
        return switch (verdict) {
            case CHANGED ->
                better == Measure.Better.NEITHER ? "changed (neither direction is better)" : "changed for the better";
            case CHANGED_WRONG_WAY -> "changed for the worse";
            default -> Verdicts.word(verdict);
        };
    }
}
