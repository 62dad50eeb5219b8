package org.jointestate.evaluation.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.verdict.Verdict;

/**
 * What the report says first of a measure, worked out by the report's own steps and without the report, for whoever tries the method on
 * trials whose truth is known.
 *
 * @param change a ratio or a difference, empty when nothing could be computed
 * @param noChange what {@code change} is when nothing changed
 * @param likeness how alike neighbouring periods are in the model, as it estimates it; empty without a model
 */
public record Headline(
        Verdict verdict, Optional<Estimate> change, double noChange, String method, OptionalDouble likeness) {

    public static Headline of(FrozenTrial trial, Measure measure) {
        return Analysis.headlineOf(MeasureData.of(trial, measure));
    }

    /** The report says that something changed, and downwards. */
    public boolean saysLower() {
        return saysChanged() && change.orElseThrow().value() < noChange;
    }

    public boolean saysHigher() {
        return saysChanged() && change.orElseThrow().value() > noChange;
    }

    public boolean saysMuchTheSame() {
        return verdict == Verdict.MUCH_THE_SAME;
    }

    public boolean saysCannotTell() {
        return verdict == Verdict.CANNOT_TELL;
    }

    public boolean saysNothing() {
        return verdict == Verdict.NOT_COMPUTED;
    }

    private boolean saysChanged() {
        return verdict == Verdict.CHANGED
                || verdict == Verdict.CHANGED_WRONG_WAY
                || verdict == Verdict.CHANGED_TOO_LITTLE;
    }

    /** Whether the likely range holds the true value. */
    public boolean covers(double truth) {
        return change.filter(e -> e.hasInterval() && e.covers(truth)).isPresent();
    }
}
