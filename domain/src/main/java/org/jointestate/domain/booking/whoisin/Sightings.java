package org.jointestate.domain.booking.whoisin;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;

/** Today's bookings of people who let themselves be seen. The store leaves the others out, so that nobody reads them by mistake. */
public interface Sightings {

    /** Those at a site on the day of the moment whose booking holds a desk and is not over, and whom this person may see; by name, then start. */
    List<Sighting> today(SiteCode site, LocalDateTime now, PersonId asking, Optional<TeamCode> team);
}
