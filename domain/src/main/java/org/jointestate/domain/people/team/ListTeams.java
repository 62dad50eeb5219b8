package org.jointestate.domain.people.team;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The organisations with their teams, for everybody: rules, banks and bookings name them. Nobody who is in them, and not how many. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class ListTeams {

    /** An organisation and its teams by name, those out of use too: what was booked for them names them still. */
    public record Listed(Organisation organisation, List<Team> teams) {

        public Listed {
            teams = List.copyOf(teams);
        }
    }

    private final People people;

    @Inject
    public ListTeams(People people) {
        this.people = people;
    }

    public List<Listed> list() {
        var teams = people.teams();
        return people.organisations().stream()
                .map(organisation -> new Listed(
                        organisation,
                        teams.stream()
                                .filter(team -> team.organisation().equals(organisation.code()))
                                .toList()))
                .toList();
    }
}
