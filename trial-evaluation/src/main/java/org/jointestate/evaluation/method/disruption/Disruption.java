package org.jointestate.evaluation.method.disruption;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An entry of the event log: from a day, included, to another, not included. */
public record Disruption(String name, LocalDate from, LocalDate to, Kind kind) {

    private static final double TOUCHED_ABOVE = 0.20;

    public enum Kind {
        SHOCK,
        DEFINITION_CHANGE,
        DATA_GAP,
        SEASONAL,
        POLICY
    }

    public Disruption {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "The disruption end (%s) must be after its start (%s).".formatted(to, from));
        }
    }

    /** Whether more than a fifth of the days of a period lie inside; the end of the period is not part of it. */
    public boolean touches(LocalDate periodFrom, LocalDate periodTo) {
        var start = from.isAfter(periodFrom) ? from : periodFrom;
        var end = to.isBefore(periodTo) ? to : periodTo;
        var days = ChronoUnit.DAYS.between(periodFrom, periodTo);
        return days > 0 && ChronoUnit.DAYS.between(start, end) > TOUCHED_ABOVE * days;
    }
}
