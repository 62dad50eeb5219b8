package org.jointestate.domain.people.team;

import jakarta.inject.Inject;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Adds a team to an organisation. Nobody is in it yet. Its code stays for good, because bookings, rules and banks name it by that. */
@UseCase(roles = Role.ADMINISTRATOR)
public class AddTeam {

    private final Teams teams;
    private final People people;
    private final Audit audit;

    @Inject
    public AddTeam(Teams teams, People people, Audit audit) {
        this.teams = teams;
        this.people = people;
        this.audit = audit;
    }

    public TeamDecision add(String typedCode, String typedName, String organisationCode) {
        var name = typedName.strip();
        var faults = new Faults();
        var code = faults.code(typedCode, TeamCode::new);
        faults.name(name);
        var organisation = faults.known(organisationCode, people.organisations());
        for (var other : people.teams()) {
            code.filter(other.code()::equals)
                    .ifPresent(same -> faults.add(Kind.CODE_TAKEN, same.value(), other.name()));
            organisation.filter(other.organisation()::equals).ifPresent(same -> faults.nameOf(other, name));
        }
        if (faults.any() || code.isEmpty() || organisation.isEmpty()) {
            return faults.wrong();
        }
        if (!teams.add(new Team(code.get(), name, organisation.get()))) {
            return new TeamDecision.TakenMeanwhile();
        }
        audit.record("team added", code.get().value());
        return new TeamDecision.Done(code.get().value());
    }
}
