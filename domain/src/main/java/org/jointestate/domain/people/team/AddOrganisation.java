package org.jointestate.domain.people.team;

import jakarta.inject.Inject;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Adds an organisation that shares the estate from now on. Its code stays for good. */
@UseCase(roles = Role.ADMINISTRATOR)
public class AddOrganisation {

    private final Teams teams;
    private final People people;
    private final Audit audit;

    @Inject
    public AddOrganisation(Teams teams, People people, Audit audit) {
        this.teams = teams;
        this.people = people;
        this.audit = audit;
    }

    public TeamDecision add(String typedCode, String typedName, String typedShortName) {
        var name = typedName.strip();
        var shortName = typedShortName.strip();
        var faults = new Faults();
        var code = faults.code(typedCode, OrganisationCode::new);
        faults.name(name);
        faults.shortName(shortName);
        for (var other : people.organisations()) {
            code.filter(other.code()::equals)
                    .ifPresent(same -> faults.add(Kind.CODE_TAKEN, same.value(), other.name()));
            faults.namesOf(other, name, shortName);
        }
        if (faults.any() || code.isEmpty()) {
            return faults.wrong();
        }
        if (!teams.add(new Organisation(code.get(), name, shortName))) {
            return new TeamDecision.TakenMeanwhile();
        }
        audit.record("organisation added", code.get().value());
        return new TeamDecision.Done(code.get().value());
    }
}
