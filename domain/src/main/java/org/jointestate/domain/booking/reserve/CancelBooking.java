package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
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

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Messenger messenger;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public CancelBooking(
            Sites sites,
            Bookings bookings,
            Claims claims,
            Audit audit,
            Messenger messenger,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.messenger = messenger;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision cancel(BookingId id) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var booking = bookings.ownOrMade(id, me);
        var site = sites.find(booking.site()).orElseThrow(() -> new NotFound("site", booking.site()));
        var now = site.wallClock(at);
        if (booking.state() == BookingState.CANCELLED) {
            return new BookingDecision.AlreadySo(BookingRows.of(booking, sites));
        }
        var objection = booking.objectionToGivingUp(now);
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        booking.cancel(at);
        claims.giveUp(id);
        audit.record("booking cancelled", id.toString());
        sites.places(List.of(booking.desk()))
                .forEach(place -> messenger.tell(NoticeKind.CANCELLED, booking, place, at));
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }
}
