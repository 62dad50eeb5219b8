package org.jointestate.domain.trial.protocol;

import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;

/** A team in the trial; {@code members} is how many people it has when the protocol is locked. */
public record TrialTeam(TeamCode code, String name, OrganisationCode organisation, int members) {

    public TrialTeam {
        Texts.required(name, "name of the team");
        if (members < 0 || members > 100_000) {
            throw new IllegalArgumentException("The team (%s) cannot have %d members.".formatted(code, members));
        }
    }
}
