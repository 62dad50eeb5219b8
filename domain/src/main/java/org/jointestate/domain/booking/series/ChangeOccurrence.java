package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Moves one day of the caller's series to another desk, another time or both, in a transaction of its own; what came of all days is told by
 * one mail. The old place is kept unless the new one is won.
 */
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
public class ChangeOccurrence {

    private final PlaceBooking place;
    private final Bookings bookings;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ChangeOccurrence(PlaceBooking place, Bookings bookings, Caller caller, Clock clock) {
        this.place = place;
        this.bookings = bookings;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision change(Act act, BookingId id, BookingRequest request) {
        var me = caller.signedInPerson();
        return place.move(bookings.own(id, me), me, request, clock.instant(), Optional.of(act));
    }
}
