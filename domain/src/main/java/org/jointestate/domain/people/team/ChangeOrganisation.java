package org.jointestate.domain.people.team;

import jakarta.inject.Inject;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives an organisation another name and another word beside its mark. */
@UseCase(roles = Role.ADMINISTRATOR)
public class ChangeOrganisation {

    private final Teams teams;
    private final People people;
    private final Audit audit;

    @Inject
    public ChangeOrganisation(Teams teams, People people, Audit audit) {
        this.teams = teams;
        this.people = people;
        this.audit = audit;
    }

    /** @param version the version that was read before */
    public TeamDecision change(OrganisationCode code, long version, String typedName, String typedShortName) {
        var organisation = teams.organisation(code).orElseThrow(() -> new NotFound("organisation", code));
        if (organisation.version() != version) {
            return new TeamDecision.ChangedMeanwhile();
        }
        var name = typedName.strip();
        var shortName = typedShortName.strip();
        var faults = new Faults();
        faults.name(name);
        faults.shortName(shortName);
        for (var other : people.organisations()) {
            if (!other.code().equals(code)) {
                faults.namesOf(other, name, shortName);
            }
        }
        if (faults.any()) {
            return faults.wrong();
        }
        organisation.rename(name, shortName);
        audit.record("organisation renamed", code.value());
        return teams.keep() ? new TeamDecision.Done(code.value()) : new TeamDecision.TakenMeanwhile();
    }
}
