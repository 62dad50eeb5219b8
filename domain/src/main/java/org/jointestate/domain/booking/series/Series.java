package org.jointestate.domain.booking.series;

import java.time.Instant;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.PersonId;

/** What somebody asked for at once: a desk on the days of a pattern. It never changes; the bookings made of it do. */
public record Series(SeriesId id, PersonId person, DeskCode desk, SeriesPattern pattern, Instant made) {

    /** Whether it asks for the same, so that a request sent again is known. */
    public boolean asksFor(DeskCode otherDesk, SeriesPattern otherPattern) {
        return desk.equals(otherDesk) && pattern.equals(otherPattern);
    }
}
