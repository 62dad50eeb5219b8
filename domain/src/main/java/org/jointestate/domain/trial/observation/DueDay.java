package org.jointestate.domain.trial.observation;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Period;

/** The last day on which a value is in time: counted from the end of its period, or from the lock of the plan where that came later. */
public final class DueDay {

    private DueDay() {}

    public static Optional<LocalDate> of(Trial trial, Measure measure, Period period) {
        return trial.lockedAt().map(at -> {
            var locked = at.atZone(trial.protocol().timeZone()).toLocalDate();
            var from = period.to().isAfter(locked) ? period.to() : locked;
            return from.plusDays(measure.dueAfterDays());
        });
    }
}
