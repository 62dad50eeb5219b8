package org.jointestate.domain.booking.whoisin;

import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;

/**
 * Where somebody sits today.
 *
 * @param you whether it is the one who asks
 * @param team whether they are of the asker's team
 */
public record Sighting(
        String name,
        OrganisationCode organisation,
        boolean you,
        boolean team,
        SiteCode site,
        String siteName,
        FloorCode floor,
        String floorName,
        String zoneName,
        DeskCode desk,
        String deskLabel,
        Slot slot,
        BookingState state) {}
