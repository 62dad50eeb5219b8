package org.jointestate.domain.booking.series;

import java.time.DayOfWeek;
import java.util.Set;
import org.jointestate.domain.booking.TimeOfDay;

/** The weekdays of a series and the time on each of them, as somebody asks for them. */
public record SeriesDays(Set<DayOfWeek> weekdays, TimeOfDay time) {

    public SeriesDays {
        weekdays = Set.copyOf(weekdays);
    }
}
