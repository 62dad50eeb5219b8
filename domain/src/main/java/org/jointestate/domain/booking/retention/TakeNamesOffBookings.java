package org.jointestate.domain.booking.retention;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/**
 * Takes the names off bookings that ended 90 days ago, some in one transaction. Desk, slot, organisation and what came of them stay, so
 * that use figures, fair shares and the dose of a trial are what they were; whoever starts it has seen to it that figures and presence were
 * worked out before. Doing it again, or on two nodes at once, does no harm.
 */
@UseCase(roles = Role.SYSTEM)
public class TakeNamesOffBookings {

    /** So many in one transaction: nobody who books waits for it. */
    public static final int AT_ONCE = 500;

    /** No clock on Earth is further behind that of Greenwich, so that no booking loses its name a day early anywhere. */
    private static final int HOURS_BETWEEN_CLOCKS = 14;

    private final NamedBookings bookings;
    private final Clock clock;

    @Inject
    public TakeNamesOffBookings(NamedBookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    /**
     * Whole days at a time: were the meeting of a morning without its name before the desk of that day, nobody could see any more that the
     * one ended a stay at the other.
     *
     * @return how many bookings and series it was; it is worth being called again unless it was none
     */
    public int take() {
        var ended = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(RetentionRule.NAMES_ON_BOOKINGS.days())
                .minusHours(HOURS_BETWEEN_CLOCKS)
                .toLocalDate();
        return bookings.takeNamesOff(ended.atStartOfDay(), AT_ONCE) + bookings.forgetSeries(ended, AT_ONCE);
    }
}
