package org.jointestate.domain.booking.seating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;

/** Which desks of a site are booked, by people of which organisation. */
public interface SeatsTaken {

    /**
     * The desks that are booked for some of these slots but for those of whoever asks; one query.
     *
     * @param team the team of whoever asks
     */
    List<Seated> at(SiteCode site, Collection<Slot> slots, PersonId asking, Optional<TeamCode> team);

    /**
     * A desk that somebody has then.
     *
     * @param day the day of the slot
     * @param colleague whether they are of the team of whoever asks and let that team see where they sit; of others it is not told
     */
    record Seated(LocalDate day, DeskCode desk, OrganisationCode organisation, boolean colleague) {}
}
