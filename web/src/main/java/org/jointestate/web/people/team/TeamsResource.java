package org.jointestate.web.people.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.team.ListTeams;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;

/** The organisations and their teams over the API, by the codes that everything else names them by. */
@Path("teams")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class TeamsResource {

    /** A team. */
    public record TeamJson(String code, String name, boolean inUse) {

        static TeamJson of(Team team) {
            return new TeamJson(team.code().value(), team.name(), team.isInUse());
        }
    }

    /** An organisation with its teams. */
    public record OrganisationJson(String code, String name, String shortName, List<TeamJson> teams) {}

    @Inject
    private ListTeams listTeams;

    @GET
    @NeedsScope(Scope.READ)
    public List<OrganisationJson> all() {
        return listTeams.list().stream()
                .map(listed -> new OrganisationJson(
                        listed.organisation().code().value(),
                        listed.organisation().name(),
                        listed.organisation().shortName(),
                        listed.teams().stream().map(TeamJson::of).toList()))
                .toList();
    }
}
