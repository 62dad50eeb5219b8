package org.jointestate.domain.booking.closure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Looks for bookings of places that are closed or out of use. It is asked of the bookings as they are, never of a list made before: one
 * whose rules were asked an instant before the closure is stored an instant after it, and is found the next time.
 */
@UseCase(roles = Role.SYSTEM)
public class FindShutOut {

    private final ShutPlaces shut;
    private final Clock clock;

    @Inject
    public FindShutOut(ShutPlaces shut, Clock clock) {
        this.shut = shut;
        this.clock = clock;
    }

    public List<BookingId> find() {
        return List.copyOf(shut.inTheWay(clock.instant()));
    }
}
