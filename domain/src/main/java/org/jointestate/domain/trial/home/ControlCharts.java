package org.jointestate.domain.trial.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.record.LoggedEvent;

/** What the control charts of a trial point out, worked out by the evaluation library. */
public interface ControlCharts {

    enum Kind {
        ABOVE_UPPER_LIMIT,
        BELOW_LOWER_LIMIT,
        TREND_UP,
        TREND_DOWN,
        TWO_OF_THREE_NEAR_LIMIT,
        SHIFT_ABOVE,
        SHIFT_BELOW
    }

    /** Points that belong to one signal and follow one another. */
    record Pattern(Kind kind, Period first, Period last, int points) {

        /** From the first day of the first period to the last day of the last. */
        public Period days() {
            return new Period(first.from(), last.to());
        }
    }

    /** By measure, the oldest first, of periods that were over before this day; a measure with too few values has none. */
    Map<MeasureCode, List<Pattern>> patterns(
            Trial trial, List<Observation> observations, List<LoggedEvent> events, LocalDate today);
}
