package org.jointestate.web.booking.seating;

import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.seating.SeatingPlan.PlannedSeat;
import org.jointestate.domain.booking.seating.SeeSeatingPlan;

/** What a seat of a plan is now. */
enum SeatState {
    /** It can be booked, as far as the plan knows. */
    PROPOSED,
    BOOKED,
    /** It was booked, and the booking has been given up since. */
    GIVEN_UP,
    /** No desk was found; the same word whatever was in the way. */
    NO_DESK,
    /** A rule keeps the person from every desk that day. */
    REFUSED;

    static SeatState of(PlannedSeat seat, SeeSeatingPlan.View view) {
        if (seat.because().isPresent()) {
            return REFUSED;
        }
        if (seat.desk().isEmpty()) {
            return NO_DESK;
        }
        var state = seat.booking().map(booking -> view.states().get(booking));
        if (state.isEmpty()) {
            return PROPOSED;
        }
        return state.get().holdsDesk() || state.get() == BookingState.LEFT ? BOOKED : GIVEN_UP;
    }
}
