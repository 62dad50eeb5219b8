package org.jointestate.domain.booking.closure;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;

/** Bookings by the places they promise. */
public interface Promises {

    /** The bookings of these places that are reserved and overlap the time, by start. Who has checked in is left where they sit. */
    List<BookingId> at(Collection<DeskCode> places, Slot within);
}
