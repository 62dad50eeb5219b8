package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Gives the desks of people who did not come in time to others. Any number of nodes may run it at once: each booking is found by one. */
@UseCase(roles = Role.SYSTEM)
public class ReleaseNoShows {

    /** How many are found in one transaction: after a stand-still there may be thousands, and bookings wait for the rows it holds. */
    public static final int AT_ONCE = 50;

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Messenger messenger;
    private final Clock clock;

    @Inject
    public ReleaseNoShows(
            Sites sites, Bookings bookings, Claims claims, Audit audit, Messenger messenger, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** @return the number of no-shows found; with {@link #AT_ONCE} of them there may be more, and it is worth being called again */
    public int release() {
        var at = clock.instant();
        var found = 0;
        for (var site : sites.all()) {
            if (found >= AT_ONCE) {
                break;
            }
            var now = site.wallClock(at);
            var missed = bookings.missedAt(site.code(), now, AT_ONCE - found);
            var places = placesOf(missed);
            for (var booking : missed) {
                var notice = notice(booking, places.get(booking.desk()), at);
                if (bookings.becomeNoShow(booking.id(), at)) {
                    claims.giveUp(booking.id(), now);
                    claims.giveBackDraw(booking.id());
                    audit.record("booking became no-show", booking.id().toString());
                    notice.ifPresent(messenger::tell);
                    found++;
                }
            }
        }
        return found;
    }

    private Map<DeskCode, Place> placesOf(List<Booking> missed) {
        var desks = missed.stream().map(Booking::desk).collect(Collectors.toSet());
        return sites.places(desks).stream()
                .collect(Collectors.toMap(place -> place.desk().code(), Function.identity()));
    }

    /** Written before the booking is changed past the mapper, so it counts that change in advance. */
    private static Optional<Notice> notice(Booking booking, @Nullable Place place, Instant at) {
        return place == null
                ? Optional.empty()
                : booking.person()
                        .map(person -> Notice.of(
                                person,
                                NoticeKind.NO_SHOW,
                                Notice.About.of(booking, place).revised(),
                                at,
                                booking.checkInBy().toLocalTime()));
    }
}
