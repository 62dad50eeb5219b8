package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** What the caller has booked for colleagues and visitors and is not over. */
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
public class MadeForOthers {

    private static final int MOST = 200;

    private final Sites sites;
    private final Bookings bookings;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public MadeForOthers(Sites sites, Bookings bookings, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.caller = caller;
        this.clock = clock;
    }

    public List<BookingRow> list() {
        var now = sites.all().stream()
                .findFirst()
                .map(site -> site.wallClock(clock))
                .orElseGet(() -> java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
        var open = bookings.madeForOthersBy(caller.signedInPerson(), now, MOST).stream()
                .filter(booking -> booking.state().holdsDesk())
                .toList();
        return BookingRows.of(open, sites);
    }
}
