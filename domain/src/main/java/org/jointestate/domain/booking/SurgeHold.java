package org.jointestate.domain.booking;

import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.TeamCode;

/**
 * A zone or one space that a surge has taken for a while, as the rules see it.
 *
 * @param surge the id of the surge, as text
 * @param time from when it was declared until it is expected to end
 * @param zone the zone, when a whole zone is taken
 * @param space the one space, when only that is
 * @param teams whose people may book there all the same
 */
public record SurgeHold(
        String surge, String name, Slot time, Optional<ZoneCode> zone, Optional<DeskCode> space, Set<TeamCode> teams) {

    public SurgeHold {
        teams = Set.copyOf(teams);
    }

    public boolean takes(Desk desk, Slot slot) {
        return time.overlaps(slot)
                && (zone.filter(desk.zone()::equals).isPresent()
                        || space.filter(desk.code()::equals).isPresent());
    }

    public boolean isFor(Optional<TeamCode> team) {
        return team.filter(teams::contains).isPresent();
    }
}
