package org.jointestate.domain.people.team;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The organisations with their teams, and how many people with an open account each has. */
@UseCase(roles = Role.ADMINISTRATOR)
public class SeeTeams {

    /** All of them. */
    public record Register(List<OrganisationSeen> organisations) {

        public Register {
            organisations = List.copyOf(organisations);
        }

        public Optional<OrganisationSeen> organisation(OrganisationCode code) {
            return organisations.stream()
                    .filter(one -> one.organisation().code().equals(code))
                    .findFirst();
        }

        public Optional<TeamSeen> team(TeamCode code) {
            return organisations.stream()
                    .flatMap(one -> one.teams().stream())
                    .filter(one -> one.team().code().equals(code))
                    .findFirst();
        }
    }

    /** An organisation, how many people it has, and its teams by name. */
    public record OrganisationSeen(Organisation organisation, long people, List<TeamSeen> teams) {

        public OrganisationSeen {
            teams = List.copyOf(teams);
        }
    }

    /** A team and how many people are in it. */
    public record TeamSeen(Team team, long people) {}

    private final Teams teams;
    private final People people;

    @Inject
    public SeeTeams(Teams teams, People people) {
        this.teams = teams;
        this.people = people;
    }

    public Register see() {
        var ofOrganisations = teams.peopleOfOrganisations();
        var ofTeams = teams.peopleOfTeams();
        var all = people.teams();
        return new Register(people.organisations().stream()
                .map(organisation -> new OrganisationSeen(
                        organisation,
                        ofOrganisations.getOrDefault(organisation.code(), 0L),
                        all.stream()
                                .filter(team -> team.organisation().equals(organisation.code()))
                                .map(team -> new TeamSeen(team, ofTeams.getOrDefault(team.code(), 0L)))
                                .toList()))
                .toList());
    }
}
