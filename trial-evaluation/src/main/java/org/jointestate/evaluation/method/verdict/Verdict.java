package org.jointestate.evaluation.method.verdict;

import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.xmr.Direction;

/**
 * One of the six sentences of method.md 3.0 and nothing else: never a bare p, never "a trend towards".
 *
 * @param sentence the stem and, up to evidence level 2, the caveat about the cause
 */
public record Verdict(Kind kind, String sentence) {

    /** Below this level nothing was compared with another site. */
    private static final int CAUSE_NEEDS = 3;

    private static final String CAVEAT = " This does not show the shared office caused it.";

    public enum Kind {
        BETTER,
        WORSE,
        /** A clear change of a measure without a better direction. */
        CHANGED,
        CHANGED_TOO_LITTLE,
        MUCH_THE_SAME,
        CANNOT_TELL,
        NOT_COMPUTED
    }

    public static Verdict of(Question question, Envelope envelope) {
        var estimate = envelope.estimate();
        if (!envelope.computed()) {
            return new Verdict(Kind.NOT_COMPUTED, envelope.sentence());
        }
        if (estimate == null || !estimate.hasInterval() || Double.isNaN(estimate.value())) {
            return said(question, Kind.CANNOT_TELL, "We cannot tell. The result comes without a range.");
        }
        if (estimate.covers(question.scale().noChange())) {
            return unclear(question, estimate);
        }
        if (question.size(estimate.value()) < question.minimumWorthwhile()) {
            return said(
                    question,
                    Kind.CHANGED_TOO_LITTLE,
                    "%s did change, but by less than the amount agreed beforehand to matter."
                            .formatted(question.measure()));
        }
        return clear(question, estimate);
    }

    /** Whatever the interval says: two ways of treating a disruption point in opposite directions (method.md 3.7). */
    public static Verdict directionsDisagree(Question question) {
        return said(
                question,
                Kind.CANNOT_TELL,
                "We cannot tell. With and without the disrupted periods the result points in opposite directions.");
    }

    private static Verdict unclear(Question question, Estimate estimate) {
        var inside = question.size(estimate.lower()) < question.minimumWorthwhile()
                && question.size(estimate.upper()) < question.minimumWorthwhile();
        if (inside) {
            return said(
                    question,
                    Kind.MUCH_THE_SAME,
                    "%s was much the same; a change big enough to matter is unlikely.".formatted(question.measure()));
        }
        var range = "We cannot tell. The result fits anything from %s to %s"
                .formatted(question.told(estimate.lower()), question.told(estimate.upper()));
        var detectable = question.detectable().isEmpty()
                ? "."
                : "; a trial of this size could only have shown a change of about %s or more."
                        .formatted(question.detectable());
        return said(question, Kind.CANNOT_TELL, range + detectable);
    }

    private static Verdict clear(Question question, Estimate estimate) {
        var higher = estimate.value() > question.scale().noChange();
        var stem = "%s was %s during the trial than we would have expected (%s; likely range %s to %s); "
                .formatted(
                        question.measure(),
                        higher ? "higher" : "lower",
                        question.told(estimate.value()),
                        question.told(estimate.lower()),
                        question.told(estimate.upper()));
        var chance = "this is unlikely to be chance alone";
        if (question.better() == Direction.NEITHER) {
            return said(question, Kind.CHANGED, stem + chance + ".");
        }
        var good = higher == (question.better() == Direction.INCREASE);
        return good
                ? said(question, Kind.BETTER, stem + chance + ".")
                : said(question, Kind.WORSE, stem + chance + ", and this is the wrong direction.");
    }

    private static Verdict said(Question question, Kind kind, String stem) {
        return new Verdict(kind, question.evidenceLevel() < CAUSE_NEEDS ? stem + CAVEAT : stem);
    }
}
