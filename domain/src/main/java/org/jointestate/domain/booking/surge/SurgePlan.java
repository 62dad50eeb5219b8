package org.jointestate.domain.booking.surge;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.TeamCode;

/** What somebody wants to declare. It may be wrong in many ways, and all of them are said at once. */
public record SurgePlan(
        String name,
        SiteCode site,
        Set<ZoneCode> zones,
        Set<DeskCode> desks,
        LocalDateTime until,
        boolean drill,
        List<SurgeRole> roles,
        Set<TeamCode> teams) {

    public SurgePlan {
        name = name.strip();
        zones = Set.copyOf(zones);
        desks = Set.copyOf(desks);
        roles = List.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    /** What may be wrong with it. */
    public enum Problem {
        NO_NAME,
        NO_PLACE,
        UNKNOWN_PLACE,
        ENDS_TOO_SOON,
        ENDS_TOO_LATE,
        ROLE_TWICE,
        TOO_MANY_DESKS_FOR_ROLES,
        UNKNOWN_TEAM,
        /** Another surge has some of it already. */
        TAKEN_BY_A_SURGE
    }
}
