package org.jointestate.domain.booking.waiting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Zone;

/**
 * A person's own place on a waiting list with the words around it, for reading. Of others it tells only what decided that they come before.
 *
 * @param joined by the wall clock of the site
 * @param standing where they stand; nothing when they wait no more
 * @param before those who come before them, in order
 */
public record WaitingRow(
        WaitingEntry entry,
        Site site,
        Optional<Zone> zone,
        LocalDateTime joined,
        Optional<WaitingOrder.Standing> standing,
        List<Before> before,
        String seed,
        Optional<Offered> offered) {

    /** Somebody before them, without a name. */
    public record Before(int got, LocalDateTime hour, String ticket) {}

    /** The desk that is held for them. */
    public record Offered(Place place, Slot slot, LocalDateTime until) {}

    public WaitingRow {
        before = List.copyOf(before);
    }
}
