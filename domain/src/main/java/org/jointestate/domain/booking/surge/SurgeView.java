package org.jointestate.domain.booking.surge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Slot;

/**
 * A surge with the words around it, for reading.
 *
 * @param places what it takes, in words people know
 * @param now what the clock on the wall of the site shows
 * @param inCharge whether the reader may extend it and stand it down
 * @param mayTake whether the reader may take a desk of it for themselves
 * @param seesDisplaced whether the reader sees who was displaced
 */
public record SurgeView(
        Surge surge,
        String siteName,
        List<String> places,
        List<String> teams,
        LocalDateTime now,
        boolean inCharge,
        boolean mayTake,
        boolean seesDisplaced,
        List<Seat> seats,
        List<Line> displaced) {

    /** A desk for a role and, for those in charge, who has it now. */
    public record Seat(String role, String desk, boolean free, Optional<String> who) {}

    /** What became of one person's booking, or in a drill would have. */
    public record Line(
            Optional<String> who,
            String from,
            Slot slot,
            boolean wasThere,
            Optional<String> to,
            Instant at,
            Optional<Displaced.Back> back) {}

    public SurgeView {
        places = List.copyOf(places);
        teams = List.copyOf(teams);
        seats = List.copyOf(seats);
        displaced = List.copyOf(displaced);
    }

    /** Whether it keeps others from its places now. */
    public boolean takes() {
        return surge.takesAt(now);
    }
}
