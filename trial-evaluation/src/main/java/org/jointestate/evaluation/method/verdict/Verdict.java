package org.jointestate.evaluation.method.verdict;

import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.xmr.Direction;

/**
 * Which of the six answers of method.md 3.0 a result is given, decided from its interval and from what was agreed before it was known.
 * There is no seventh: never a bare p, never "a trend towards". The sentences are the report's.
 */
public enum Verdict {
    CHANGED,
    CHANGED_WRONG_WAY,
    CHANGED_TOO_LITTLE,
    MUCH_THE_SAME,
    CANNOT_TELL,
    NOT_COMPUTED;

    /**
     * What was agreed about a measure before the result was known.
     *
     * @param noChange 1 for a ratio, 0 for a difference
     * @param enough the change that matters: for a ratio a share (0.1 for 10 %), for a difference in the unit of the measure
     */
    public record Agreed(double noChange, double enough, Direction better) {

        public Agreed {
            if (!(enough >= 0)) {
                throw new IllegalArgumentException(
                        "The change that was agreed to matter (%s) must not be negative.".formatted(enough));
            }
        }

        double size(double value) {
            return StrictMath.abs(value - noChange);
        }

        private boolean isWrongWay(double value) {
            return value > noChange ? better == Direction.DECREASE : better == Direction.INCREASE;
        }
    }

    /** The verdict on one estimate, whatever other ways of working it out may say. */
    public static Verdict of(Optional<Estimate> change, Agreed agreed) {
        if (change.isEmpty() || !change.get().hasInterval()) {
            return NOT_COMPUTED;
        }
        var found = change.get();
        if (found.covers(agreed.noChange())) {
            var inside = found.lower() >= agreed.noChange() - agreed.enough()
                    && found.upper() <= agreed.noChange() + agreed.enough();
            return inside ? MUCH_THE_SAME : CANNOT_TELL;
        }
        if (agreed.size(found.value()) < agreed.enough()) {
            return CHANGED_TOO_LITTLE;
        }
        return agreed.isWrongWay(found.value()) ? CHANGED_WRONG_WAY : CHANGED;
    }

    /**
     * The verdict on the headline beside the other ways of treating a disruption (method.md 3.7): where two of them point to different
     * sides of no change we cannot tell, unless each of them finds it much the same.
     *
     * @param views every estimate that could be worked out, the headline's among them
     */
    public static Verdict of(Optional<Estimate> headline, List<Estimate> views, Agreed agreed) {
        var own = of(headline, agreed);
        var settled = own == NOT_COMPUTED
                || own == CANNOT_TELL
                || (own == MUCH_THE_SAME
                        && views.stream().allMatch(view -> of(Optional.of(view), agreed) == MUCH_THE_SAME));
        return !settled && disagree(views, agreed.noChange()) ? CANNOT_TELL : own;
    }

    /** Whether two of the estimates lie on different sides of no change. */
    public static boolean disagree(List<Estimate> views, double noChange) {
        return views.stream()
                        .map(view -> StrictMath.signum(view.value() - noChange))
                        .filter(direction -> direction == 1 || direction == -1)
                        .distinct()
                        .count()
                > 1;
    }
}
