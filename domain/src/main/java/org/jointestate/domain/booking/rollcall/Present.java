package org.jointestate.domain.booking.rollcall;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jointestate.domain.people.OrganisationCode;

/**
 * Somebody who has said that they are in the building, and where.
 *
 * @param who names them within a roll call: for somebody with an account, the id of the person
 * @param until when their booking ends; whoever has not said that they left is on the list after it too
 */
public record Present(
        String who,
        String name,
        OrganisationCode organisation,
        int level,
        String floor,
        String zoneLetter,
        String zone,
        String desk,
        Instant arrived,
        LocalDateTime until) {}
