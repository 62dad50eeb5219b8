package org.jointestate.domain.booking.rule;

import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Site;

/**
 * What a policy may look at beside the request.
 *
 * @param now what the clock on the wall of the site shows
 * @param open the person's bookings that hold a desk and are not over, without the one that is being changed
 */
public record Circumstances(Site site, Desk desk, List<Closure> closures, LocalDateTime now, List<Booking> open) {

    public Circumstances {
        closures = List.copyOf(closures);
        open = List.copyOf(open);
    }
}
