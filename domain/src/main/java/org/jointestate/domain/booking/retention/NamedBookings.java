package org.jointestate.domain.booking.retention;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Bookings that still say whose they were. */
public interface NamedBookings {

    /**
     * Takes the person, whoever made it, the team and the series off bookings that ended before this, at most so many.
     *
     * @return how many; 0 when there are no more
     */
    int takeNamesOff(LocalDateTime endedBefore, int most);

    /** Forgets series whose last day was before this, at most so many, with what is kept of their days; the bookings stay. */
    int forgetSeries(LocalDate endedBefore, int most);
}
