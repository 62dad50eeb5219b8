package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Ends the caller's stay; what is left of the slot is free for others from the half hour that is running. Before it began, it is given up. */
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
public class LeaveEarly {

    private final Sites sites;
    private final Bookings bookings;
    private final EndStay stay;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public LeaveEarly(Sites sites, Bookings bookings, EndStay stay, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.stay = stay;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision leave(BookingId id) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var booking = bookings.own(id, me);
        var site = sites.find(booking.site()).orElseThrow(() -> new NotFound("site", booking.site()));
        var now = site.wallClock(at);
        var objection = booking.objectionToLeaving();
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        stay.end(booking, at, now);
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }
}
