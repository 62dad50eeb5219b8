package org.jointestate.domain.booking.seating;

import java.time.LocalDate;
import java.util.Set;
import org.jointestate.domain.booking.others.Occupant;

/** Somebody of a group, oneself or a colleague, and the days on which they come. */
public record GroupMember(Occupant occupant, Set<LocalDate> days) {

    public GroupMember {
        if (occupant instanceof Occupant.Visitor) {
            throw new IllegalArgumentException("A visitor is not seated by a plan.");
        }
        days = Set.copyOf(days);
    }
}
