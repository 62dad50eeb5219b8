package org.jointestate.domain.trial.presence;

import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.TrialTeam;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.domain.trial.protocol.ZoneRef;

/**
 * How far the check-ins of this estate reach into a trial. What they do not reach has presence by import alone, and whoever reads a dose
 * must be told so: nought that was measured and nought that could not be measured look the same.
 *
 * @param otherWorld the estate is made up and the trial is real, or the reverse: no check-in counts at all
 * @param draft the protocol is not locked: no check-in is copied yet
 * @param beyond zones of the plan that are not in the estate
 * @param zones how many the plan has
 * @param unknownTeams teams the estate does not know: everybody of their organisation counts
 * @param noTeams the plan names no team: everybody of its partners counts
 */
public record Reach(
        boolean otherWorld,
        boolean draft,
        List<TrialZone> beyond,
        int zones,
        List<TrialTeam> unknownTeams,
        boolean noTeams) {

    static Reach of(Trial trial, Set<ZoneRef> estate, Set<TeamCode> teams, boolean synthetic) {
        var plan = trial.protocol();
        return new Reach(
                synthetic != trial.synthetic(),
                !trial.isLocked(),
                plan.zones().stream()
                        .filter(zone -> !estate.contains(zone.code()))
                        .toList(),
                plan.zones().size(),
                plan.teams().stream()
                        .filter(team -> !teams.contains(team.code()))
                        .toList(),
                plan.teams().isEmpty());
    }

    /** Whether a check-in can ever count, now or once the plan is locked. */
    public boolean any() {
        return !otherWorld && beyond.size() < zones;
    }
}
