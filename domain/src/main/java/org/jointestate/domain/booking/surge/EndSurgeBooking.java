package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Ends one booking that was made for a surge, when the surge is over. */
@UseCase(roles = Role.SYSTEM)
public class EndSurgeBooking {

    private final Surges surges;
    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Messenger messenger;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public EndSurgeBooking(
            Surges surges,
            Sites sites,
            Bookings bookings,
            Claims claims,
            Messenger messenger,
            Audit audit,
            Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether there was one to end */
    public boolean end(SurgeId id, BookingId bookingId) {
        var surge = surges.find(id).orElseThrow(() -> new NotFound("surge", id));
        var found = bookings.find(bookingId).filter(booking -> booking.state().holdsDesk());
        if (surge.stands() || found.isEmpty()) {
            return false;
        }
        var booking = found.get();
        var place = sites.places(List.of(booking.desk())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("desk", booking.desk()));
        var at = clock.instant();
        if (booking.state() == BookingState.CHECKED_IN) {
            booking.leave(at);
        } else {
            booking.release(at);
        }
        claims.giveUp(bookingId, place.site().wallClock(at));
        audit.record("booking ended with surge", bookingId.toString());
        messenger.tell(NoticeKind.SURGE_OVER, booking, place, at, surge.name());
        return true;
    }
}
