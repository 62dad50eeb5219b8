package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Moves the caller's booking to another desk, another time or both. The old place is kept unless the new one is won. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class ChangeBooking {

    private final PlaceBooking place;
    private final Bookings bookings;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ChangeBooking(PlaceBooking place, Bookings bookings, Caller caller, Clock clock) {
        this.place = place;
        this.bookings = bookings;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision change(BookingId id, BookingRequest request) {
        var me = caller.signedInPerson();
        return place.move(bookings.own(id, me), me, request, clock.instant());
    }
}
