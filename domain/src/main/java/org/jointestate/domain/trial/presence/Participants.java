package org.jointestate.domain.trial.presence;

import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.Partner;
import org.jointestate.domain.trial.protocol.TrialTeam;

/** The people of the plan's teams; of a team that the estate does not know, everybody of its organisation. */
final class Participants {

    private final Set<TeamCode> teams;
    private final Set<OrganisationCode> organisations;
    private final Set<OrganisationCode> partners;

    Participants(Trial trial, Set<TeamCode> known) {
        var plan = trial.protocol();
        this.partners = plan.partners().stream().map(Partner::code).collect(Collectors.toSet());
        this.teams = plan.teams().stream().map(TrialTeam::code).collect(Collectors.toSet());
        this.organisations = plan.teams().isEmpty()
                ? partners
                : plan.teams().stream()
                        .filter(team -> !known.contains(team.code()))
                        .map(TrialTeam::organisation)
                        .collect(Collectors.toSet());
    }

    /** Somebody whose organisation is no partner is on none of the plan's lists, whatever team they are in: a frozen record has partners alone. */
    boolean include(CheckIns.CheckIn checkIn) {
        return partners.contains(checkIn.organisation())
                && (organisations.contains(checkIn.organisation())
                        || checkIn.team().filter(teams::contains).isPresent());
    }
}
