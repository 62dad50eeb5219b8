package org.jointestate.domain.booking.others;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jointestate.domain.booking.BookingId;

/** The names of visitors, as long as they are kept. They stand apart from the bookings, so that forgetting one is deleting a row. */
public interface Visitors {

    /** @param forgetOn the day on which the name is no longer told */
    void remember(BookingId booking, String name, LocalDate forgetOn);

    /** The names for these bookings that may still be told on that day. */
    Map<BookingId, String> names(Collection<BookingId> bookings, LocalDate today);

    /**
     * Forgets the names that may no longer be told on that day.
     *
     * @return how many there were
     */
    int forget(LocalDate today);
}
