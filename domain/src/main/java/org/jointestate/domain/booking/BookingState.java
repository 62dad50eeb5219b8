package org.jointestate.domain.booking;

/** Where a booking is in its life. The first two hold a desk; the others have given it back. */
public enum BookingState {
    RESERVED,
    CHECKED_IN,
    /** The person left, early or at the end. */
    LEFT,
    /** The desk was taken back by the estate: a closure, a surge, a leaver. */
    RELEASED,
    CANCELLED,
    /** Nobody came in time, and the desk was given to others. */
    NO_SHOW;

    public boolean holdsDesk() {
        return this == RESERVED || this == CHECKED_IN;
    }
}
