package org.jointestate.domain.booking;

import java.time.LocalDateTime;
import java.util.Optional;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;

/**
 * A person's own booking with the words around it, for reading.
 *
 * @param partOfDay the day part that the slot is, if it is one
 * @param closedBecause why the desk or its site cannot be used that day, though it is booked
 */
public record BookingRow(
        BookingId id,
        BookingReference reference,
        DeskCode desk,
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
        Optional<String> closedBecause) {}
