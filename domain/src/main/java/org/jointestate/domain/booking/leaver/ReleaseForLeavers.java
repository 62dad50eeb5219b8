package org.jointestate.domain.booking.leaver;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Frees what people who have left still hold: somebody may have booked for them, or they for themselves, in the instant in which their
 * account was closed, and neither transaction could see the other.
 */
@UseCase(roles = Role.SYSTEM)
public class ReleaseForLeavers {

    /** So many in one transaction: the rest comes with the next. */
    public static final int AT_ONCE = 50;

    private final People people;
    private final Bookings bookings;
    private final FreeDesksOfLeavers desks;
    private final Clock clock;

    @Inject
    public ReleaseForLeavers(People people, Bookings bookings, FreeDesksOfLeavers desks, Clock clock) {
        this.people = people;
        this.bookings = bookings;
        this.desks = desks;
        this.clock = clock;
    }

    /** @return how many bookings were freed */
    public int release() {
        var at = clock.instant();
        var open = bookings.openOf(people.left(), FreeDesksOfLeavers.earliest(at)).stream()
                .limit(AT_ONCE)
                .toList();
        return desks.free(open, at);
    }
}
