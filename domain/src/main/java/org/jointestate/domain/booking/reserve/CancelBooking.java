package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Cancels the caller's booking; the desk is free for others at once. */
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
public class CancelBooking {

    private final GiveUpBooking giveUp;
    private final Bookings bookings;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public CancelBooking(GiveUpBooking giveUp, Bookings bookings, Caller caller, Clock clock) {
        this.giveUp = giveUp;
        this.bookings = bookings;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision cancel(BookingId id) {
        return giveUp.giveUp(bookings.ownOrMade(id, caller.signedInPerson()), clock.instant(), Optional.empty());
    }
}
