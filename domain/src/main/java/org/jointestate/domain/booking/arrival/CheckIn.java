package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says that the caller is at the desk, and how they said so. */
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
public class CheckIn {

    private final Sites sites;
    private final Bookings bookings;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public CheckIn(Sites sites, Bookings bookings, Audit audit, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision checkIn(BookingId id, CheckInSource source) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var booking = bookings.own(id, me);
        var site = sites.find(booking.site()).orElseThrow(() -> new NotFound("site", booking.site()));
        var now = site.wallClock(at);
        var objection = booking.objectionToCheckIn(now);
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        booking.checkIn(at, source);
        audit.record("booking checked in", id.toString());
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }
}
