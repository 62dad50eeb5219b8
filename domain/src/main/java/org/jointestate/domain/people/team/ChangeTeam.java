package org.jointestate.domain.people.team;

import jakarta.inject.Inject;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Turns;

/** Gives a team another name, takes it out of use once nobody is in it, or puts it back. */
@UseCase(roles = Role.ADMINISTRATOR)
public class ChangeTeam {

    private final Teams teams;
    private final People people;
    private final Turns turns;
    private final Audit audit;

    @Inject
    public ChangeTeam(Teams teams, People people, Turns turns, Audit audit) {
        this.teams = teams;
        this.people = people;
        this.turns = turns;
        this.audit = audit;
    }

    /** @param version the version that was read before */
    public TeamDecision change(TeamCode code, long version, String typedName, boolean inUse) {
        // A table of people that is taken in at the same moment must not fill a team that is found empty here.
        turns.take(Turns.Of.PEOPLE);
        var team = teams.hold(code).orElseThrow(() -> new NotFound("team", code));
        if (team.version() != version) {
            return new TeamDecision.ChangedMeanwhile();
        }
        var name = typedName.strip();
        var faults = new Faults();
        faults.name(name);
        for (var other : people.teams()) {
            if (other.organisation().equals(team.organisation())
                    && !other.code().equals(code)) {
                faults.nameOf(other, name);
            }
        }
        var members = teams.peopleOfTeams().getOrDefault(code, 0L);
        if (team.isInUse() && !inUse && members > 0) {
            faults.add(Kind.HAS_PEOPLE, members);
        }
        if (faults.any()) {
            return faults.wrong();
        }
        if (!team.name().equals(name)) {
            team.rename(name);
            audit.record("team renamed", code.value());
        }
        if (team.isInUse() && !inUse) {
            team.takeOutOfUse();
            audit.record("team taken out of use", code.value());
        } else if (!team.isInUse() && inUse) {
            team.putBackIntoUse();
            audit.record("team put back into use", code.value());
        }
        return teams.keep() ? new TeamDecision.Done(code.value()) : new TeamDecision.TakenMeanwhile();
    }
}
