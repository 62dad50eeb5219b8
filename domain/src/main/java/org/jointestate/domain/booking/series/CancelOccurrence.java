package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.reserve.GiveUpBooking;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Cancels one day of the caller's series, in a transaction of its own; what came of all days is told by one mail. */
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
public class CancelOccurrence {

    private final GiveUpBooking giveUp;
    private final Bookings bookings;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public CancelOccurrence(GiveUpBooking giveUp, Bookings bookings, Caller caller, Clock clock) {
        this.giveUp = giveUp;
        this.bookings = bookings;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision cancel(Act act, BookingId id) {
        return giveUp.giveUp(bookings.own(id, caller.signedInPerson()), clock.instant(), Optional.of(act));
    }
}
