package org.jointestate.domain.people.team;

import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.RecordedAudit;

/** What the use cases about teams need, of one transaction. */
public record TeamPorts(Teams teams, People people) {

    public AddTeam addTeam() {
        return new AddTeam(teams, people, new RecordedAudit());
    }

    public ChangeTeam changeTeam() {
        return new ChangeTeam(teams, people, of -> {}, new RecordedAudit());
    }

    public AddOrganisation addOrganisation() {
        return new AddOrganisation(teams, people, new RecordedAudit());
    }

    public ChangeOrganisation changeOrganisation() {
        return new ChangeOrganisation(teams, people, new RecordedAudit());
    }

    public MovePerson movePerson() {
        return new MovePerson(teams, people, (person, before) -> {}, new RecordedAudit());
    }

    public SeeTeams seeTeams() {
        return new SeeTeams(teams, people);
    }
}
