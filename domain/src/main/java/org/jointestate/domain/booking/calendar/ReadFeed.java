package org.jointestate.domain.booking.calendar;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.UseCase;

/** The bookings behind a private address, for a calendar that has nothing but the address. */
@UseCase(open = true)
public class ReadFeed {

    private static final int DAYS_BACK = 31;
    private static final int MOST = 500;

    private final CalendarFeeds feeds;
    private final Bookings bookings;
    private final Sites sites;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public ReadFeed(CalendarFeeds feeds, Bookings bookings, Sites sites, Secrets secrets, Clock clock) {
        this.feeds = feeds;
        this.bookings = bookings;
        this.sites = sites;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What stands, from a month ago on, by start, at most 500; nothing for an address that does not work or never did. */
    public Optional<List<CalendarEntry>> read(String secret) {
        var since = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_BACK);
        return feeds.ownerOf(secrets.digest(secret))
                .map(person -> CalendarEntries.of(
                        bookings.ofPerson(person, since, MOST).stream()
                                .filter(CalendarEntries::stands)
                                .toList(),
                        sites));
    }
}
