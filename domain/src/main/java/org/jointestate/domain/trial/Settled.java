package org.jointestate.domain.trial;

import java.util.Optional;
import org.jointestate.domain.trial.protocol.Measure;

/** What is settled of a measure of a locked plan once values of the trial are recorded of it: afterwards one could choose what came out well. */
public enum Settled {
    /** Whether the trial is judged by it. */
    PRIMARY,
    /** Which way is good. */
    BETTER,
    /** How much is worth having. */
    WORTHWHILE,
    /** Which reading of the disturbed periods carries the headline. */
    HEADLINE;

    /** The first of these that differs; a measure that is new is a primary outcome or not, and has nothing else that could differ. */
    static Optional<Settled> changed(Optional<Measure> before, Measure next) {
        if (next.primary() != before.filter(Measure::primary).isPresent()) {
            return Optional.of(PRIMARY);
        }
        return before.flatMap(old -> old.better() != next.better()
                ? Optional.of(BETTER)
                : old.minimumWorthwhileChange().compareTo(next.minimumWorthwhileChange()) != 0
                        ? Optional.of(WORTHWHILE)
                        : old.headlineWindow() != next.headlineWindow() ? Optional.of(HEADLINE) : Optional.empty());
    }
}
