package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * Who checked in at the desks of the estate. A promise of a desk that nobody came for is no check-in, and one whose person was taken out
 * after 90 days is no longer here: the night before had copied it.
 */
public interface CheckIns {

    /**
     * @param team the person's team when the place was booked
     * @param slotEnds until when the place was promised, as the wall clock reads it
     * @param to when the person said that they left; none as long as they have not
     * @param next when the same person checked in the next time, wherever that was and whether or not it counts for any trial
     */
    record CheckIn(
            PersonId person,
            OrganisationCode organisation,
            Optional<TeamCode> team,
            ZoneRef zone,
            Instant from,
            LocalDateTime slotEnds,
            @Nullable Instant to,
            @Nullable Instant next,
            Stay.Source source) {}

    /** Those of these zones that began in the span, start included and end not; by start, then person. */
    List<CheckIn> between(Collection<ZoneRef> zones, Instant from, Instant to);

    /** Every team the estate knows. */
    Set<TeamCode> teams();

    /** Whether the people of this estate are made up. */
    boolean synthetic();
}
