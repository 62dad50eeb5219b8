package org.jointestate.domain.booking;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The caller's own bookings. */
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
public class MyBookings {

    private static final int MOST = 200;

    private final Sites sites;
    private final Bookings bookings;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public MyBookings(Sites sites, Bookings bookings, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param now the wall clock of the estate's first site; they are all in one time zone today
     * @param bookings those that end after the beginning of this week, in whatever state, by start
     */
    public record Mine(LocalDateTime now, List<BookingRow> bookings) {}

    public Mine mine() {
        var at = clock.instant();
        var now = sites.all().stream()
                .findFirst()
                .map(site -> site.wallClock(at))
                .orElseGet(() -> LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC));
        var monday =
                now.toLocalDate().minusDays(now.getDayOfWeek().getValue() - 1L).atStartOfDay();
        return new Mine(now, BookingRows.of(bookings.ofPerson(caller.signedInPerson(), monday, MOST), sites));
    }
}
