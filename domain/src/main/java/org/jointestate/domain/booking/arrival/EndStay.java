package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;

/**
 * The one way in which somebody leaves, wherever they say so: the rest of the slot is free for others at once. Before the booking begins it
 * is given up, and its person is told as of any booking that is cancelled, so that it leaves their calendar. It is no use case: one that
 * ends a stay calls it inside its own transaction.
 */
public class EndStay {

    private final Sites sites;
    private final Claims claims;
    private final Audit audit;
    private final Messenger messenger;

    @Inject
    public EndStay(Sites sites, Claims claims, Audit audit, Messenger messenger) {
        this.sites = sites;
        this.claims = claims;
        this.audit = audit;
        this.messenger = messenger;
    }

    /** @param now the wall clock of the site */
    void end(Booking booking, Instant at, LocalDateTime now) {
        booking.leave(at, now);
        claims.giveUp(booking.id(), now);
        audit.record("booking left", booking.id().toString());
        if (booking.state() == BookingState.CANCELLED) {
            sites.places(List.of(booking.desk()))
                    .forEach(place -> messenger.tell(NoticeKind.CANCELLED, booking, place, at));
        }
    }
}
