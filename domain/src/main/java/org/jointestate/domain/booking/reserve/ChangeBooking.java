package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
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

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public ChangeBooking(Sites sites, Bookings bookings, Claims claims, Audit audit, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision change(BookingId id, BookingRequest request) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var booking = bookings.own(id, me);
        var found = sites.places(List.of(request.desk()));
        if (found.isEmpty()) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_DESK, request.desk()));
        }
        var place = found.get(0);
        var now = place.site().wallClock(at);
        var tooLate = booking.objectionToGivingUp(now);
        if (tooLate.isPresent()) {
            return new BookingDecision.Refused(tooLate.get());
        }
        if (request.desk().equals(booking.desk()) && request.slot().equals(booking.slot())) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.NOTHING_TO_CHANGE));
        }
        var day = request.slot().day();
        var others = bookings.openOf(me, now).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        var around = new Circumstances(
                place.site(), place.desk(), sites.closuresOf(place.site().code(), day, day), now, others);
        var objection = BookingPolicy.firstObjection(policies, request, around);
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        booking.moveTo(place.desk(), request.slot());
        if (claims.retake(booking) instanceof Claim.Refused refused) {
            return new BookingDecision.Refused(refused.because());
        }
        audit.record("booking changed", id.toString());
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }
}
