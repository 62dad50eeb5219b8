package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;

/**
 * The one way in which somebody gives a booking up, by itself or as one day of a series: the place is free for others at once. It is no use
 * case: one that cancels calls it inside its own transaction.
 */
public class GiveUpBooking {

    private final Sites sites;
    private final Claims claims;
    private final Audit audit;
    private final Messenger messenger;

    @Inject
    public GiveUpBooking(Sites sites, Claims claims, Audit audit, Messenger messenger) {
        this.sites = sites;
        this.claims = claims;
        this.audit = audit;
        this.messenger = messenger;
    }

    public BookingDecision giveUp(Booking booking, Instant at, Optional<Act> act) {
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
        claims.giveUp(booking.id());
        audit.record("booking cancelled", booking.id().toString());
        sites.places(List.of(booking.desk()))
                .forEach(place -> messenger.tell(
                        booking.person().flatMap(person -> messenger.join(act, person, at)),
                        NoticeKind.CANCELLED,
                        booking,
                        place,
                        at));
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }
}
