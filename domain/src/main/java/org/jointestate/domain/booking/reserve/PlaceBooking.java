package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Instant;
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
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;

/**
 * The one way in which a place is promised or a promise is moved, whoever asks and for whomever: every rule is asked, then every half
 * hour is claimed, and only then is it booked. It is no use case: one that books calls it inside its own transaction, once.
 */
public class PlaceBooking {

    private final Sites sites;
    private final LookAround lookAround;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Messenger messenger;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public PlaceBooking(
            Sites sites, LookAround lookAround, Bookings bookings, Claims claims, Audit audit, Messenger messenger) {
        this.sites = sites;
        this.lookAround = lookAround;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.messenger = messenger;
    }

    /** What is wanted, for whom, and when it is asked. */
    public record Wanted(BookingRequest request, PersonId person, OrganisationCode organisation, Instant at) {}

    public BookingDecision place(Wanted wanted) {
        var request = wanted.request();
        var found = sites.places(List.of(request.desk()));
        if (found.isEmpty()) {
            return refusedAsUnknown(request);
        }
        var place = found.get(0);
        var now = place.site().wallClock(wanted.at());
        var open = bookings.openOf(wanted.person(), now);
        var held = alreadyHeld(request, open, now);
        if (held.isPresent()) {
            return new BookingDecision.AlreadySo(BookingRows.of(held.get(), sites));
        }
        var objection = objectionTo(request, wanted.person(), place, now, open, Optional.empty());
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        var booking = Booking.reserve(
                BookingId.fresh(), wanted.person(), wanted.organisation(), place.desk(), request.slot(), wanted.at());
        bookings.add(booking);
        // Others may have passed the rules in the same instant; the claims let one of them through.
        if (claims.take(booking) instanceof Claim.Refused refused) {
            return new BookingDecision.Refused(refused.because(), true);
        }
        audit.record("booking reserved", booking.id().toString());
        messenger.tell(NoticeKind.BOOKED, booking, place, wanted.at());
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }

    /** Moves a booking of this person to another desk, another time or both. The old place is kept unless the new one is won. */
    public BookingDecision move(Booking booking, PersonId person, BookingRequest request, Instant at) {
        var found = sites.places(List.of(request.desk()));
        if (found.isEmpty()) {
            return refusedAsUnknown(request);
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
        var others = bookings.openOf(person, now).stream()
                .filter(other -> !other.id().equals(booking.id()))
                .toList();
        var objection = objectionTo(request, person, place, now, others, Optional.of(booking.id()));
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        booking.moveTo(place.desk(), request.slot(), at);
        if (claims.retake(booking) instanceof Claim.Refused refused) {
            return new BookingDecision.Refused(refused.because());
        }
        audit.record("booking changed", booking.id().toString());
        messenger.tell(NoticeKind.CHANGED, booking, place, at);
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }

    /**
     * @param open the person's bookings that hold a desk and are not over, without the one that is being moved
     * @param moving the booking that is being moved, if one is
     */
    private Optional<Refusal> objectionTo(
            BookingRequest request,
            PersonId person,
            Place place,
            LocalDateTime now,
            List<Booking> open,
            Optional<BookingId> moving) {
        return BookingPolicy.firstObjection(
                policies, request, lookAround.of(place, request.slot(), now, person, open, moving));
    }

    private static BookingDecision refusedAsUnknown(BookingRequest request) {
        return new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_DESK, request.desk()));
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
}
