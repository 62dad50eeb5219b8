package org.jointestate.domain.booking;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
     * @param openWeekdays on which any of the sites is open
     * @param bookings those that end after the beginning of this week, in whatever state, by start
     */
    public record Mine(LocalDateTime now, Set<DayOfWeek> openWeekdays, List<BookingRow> bookings) {}

    public Mine mine() {
        var at = clock.instant();
        var all = sites.all();
        var now = all.stream()
                .findFirst()
                .map(site -> site.wallClock(at))
                .orElseGet(() -> LocalDateTime.ofInstant(at, java.time.ZoneOffset.UTC));
        var monday =
                now.toLocalDate().minusDays(now.getDayOfWeek().getValue() - 1L).atStartOfDay();
        var openWeekdays = all.stream()
                .flatMap(site -> site.hours().byDay().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Mine(
                now, openWeekdays, BookingRows.of(bookings.ofPerson(caller.signedInPerson(), monday, MOST), sites));
    }
}
