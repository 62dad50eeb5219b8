package org.jointestate.domain.booking.leaver;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Leaving;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;

/**
 * Frees what people had booked when they leave, in the transaction in which they do. What is over stays as it was; who sits at a desk at
 * that moment has left it. They are not written to: they can read nothing here any more.
 */
public class FreeDesksOfLeavers implements Leaving {

    /** A booking that is over at every place on Earth ended before this much after the moment, as UTC shows it. */
    private static final int HOURS_BETWEEN_CLOCKS = 14;

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public FreeDesksOfLeavers(Sites sites, Bookings bookings, Claims claims, Audit audit, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void left(Collection<PersonId> people) {
        var at = clock.instant();
        free(bookings.openOf(people, earliest(at)), at);
    }

    static LocalDateTime earliest(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).minusHours(HOURS_BETWEEN_CLOCKS);
    }

    /** @return how many were freed */
    int free(List<Booking> open, Instant at) {
        Map<SiteCode, Site> bySite = new HashMap<>();
        var released = new ArrayList<String>();
        var leftNow = new ArrayList<String>();
        for (var booking : open) {
            var site = bySite.computeIfAbsent(
                    booking.site(), code -> sites.find(code).orElseThrow(() -> new NotFound("site", code)));
            var now = site.wallClock(at);
            if (!booking.slot().to().isAfter(now)) {
                continue;
            }
            if (booking.state() == BookingState.CHECKED_IN) {
                booking.leave(at);
                claims.giveUp(booking.id(), now);
                leftNow.add(booking.id().toString());
            } else {
                booking.release(at);
                claims.giveUp(booking.id());
                released.add(booking.id().toString());
            }
        }
        audit.recordAll("booking released", released);
        audit.recordAll("booking left", leftNow);
        return released.size() + leftNow.size();
    }
}
