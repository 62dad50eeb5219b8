package org.jointestate.domain.booking;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.PersonId;

/**
 * A person's own booking with the words around it, for reading.
 *
 * @param deskLabel what people call it: the label of a desk, the name of a room
 * @param partOfDay the day part that the slot is, if it is one
 * @param closedBecause why the desk or its site cannot be used that day, though it is booked
 */
public record BookingRow(
        BookingId id,
        BookingReference reference,
        DeskCode desk,
        SpaceKind kind,
        String deskLabel,
        String zoneName,
        FloorCode floor,
        String floorName,
        SiteCode site,
        String siteName,
        Slot slot,
        BookingState state,
        Optional<DayPart> partOfDay,
        LocalDateTime checkInFrom,
        LocalDateTime checkInBy,
        Optional<String> closedBecause,
        Made made) {

    /** For whom it was made, by whom if by another, and of which series it is. */
    public record Made(
            Optional<PersonId> person, Optional<PersonId> by, boolean forVisitor, Optional<SeriesId> series) {

        /** Whether this person sits there themself. */
        public boolean isFor(PersonId somebody) {
            return person.filter(somebody::equals).isPresent();
        }
    }
}
