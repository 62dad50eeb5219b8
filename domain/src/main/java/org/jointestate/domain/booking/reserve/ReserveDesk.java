package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
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
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Books a desk for the caller: every rule is asked, then every half hour is claimed, and only then is it booked. */
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
public class ReserveDesk {

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public ReserveDesk(Sites sites, Bookings bookings, Claims claims, Audit audit, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision reserve(BookingRequest request) {
        var me = caller.signedInPerson();
        var organisation = organisation();
        var at = clock.instant();
        var found = sites.places(List.of(request.desk()));
        if (found.isEmpty()) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_DESK, request.desk()));
        }
        var place = found.get(0);
        var now = place.site().wallClock(at);
        var open = bookings.openOf(me, now);
        var held = alreadyHeld(request, open, now);
        if (held.isPresent()) {
            return new BookingDecision.AlreadySo(BookingRows.of(held.get(), sites));
        }
        var day = request.slot().day();
        var around = new Circumstances(
                place.site(), place.desk(), sites.closuresOf(place.site().code(), day, day), now, open);
        var objection = BookingPolicy.firstObjection(policies, request, around);
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        var booking = Booking.reserve(BookingId.fresh(), me, organisation, place.desk(), request.slot(), at);
        bookings.add(booking);
        // Others may have passed the rules in the same instant; the claims let one of them through.
        if (claims.take(booking) instanceof Claim.Refused refused) {
            return new BookingDecision.Refused(refused.because(), true);
        }
        audit.record("booking reserved", booking.id().toString());
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }

    /**
     * The booking that this request has made already, when it comes a second time. It is asked for before the rules: half an hour later
     * the same request would start in the past. The page asks for what is left of today, so that counts as the same too.
     */
    private static Optional<Booking> alreadyHeld(BookingRequest request, List<Booking> open, LocalDateTime now) {
        return open.stream()
                .filter(booking -> booking.desk().equals(request.desk()))
                .filter(booking -> booking.slot().equals(request.slot())
                        || booking.slot()
                                .leftAt(now)
                                .filter(request.slot()::equals)
                                .isPresent())
                .findFirst();
    }

    private OrganisationCode organisation() {
        return caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
    }
}
