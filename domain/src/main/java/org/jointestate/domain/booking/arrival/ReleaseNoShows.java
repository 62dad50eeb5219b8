package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives the desks of people who did not come in time to others. Any number of nodes may run it at once: each booking is found by one. */
@UseCase(roles = Role.SYSTEM)
public class ReleaseNoShows {

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ReleaseNoShows(Sites sites, Bookings bookings, Claims claims, Audit audit, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the number of no-shows found */
    public int release() {
        var at = clock.instant();
        var found = 0;
        for (var site : sites.all()) {
            var now = site.wallClock(at);
            for (var booking : bookings.notCheckedInAt(site.code(), now)) {
                if (booking.isMissedAt(now) && bookings.becomeNoShow(booking.id(), at)) {
                    claims.giveUp(booking.id(), now);
                    audit.record("booking became no-show", booking.id().toString());
                    found++;
                }
            }
        }
        return found;
    }
}
