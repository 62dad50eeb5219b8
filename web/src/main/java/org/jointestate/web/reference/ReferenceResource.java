package org.jointestate.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.SeeReference;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.NeedsRole;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The facts that age over the API. */
@Path("reference")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class ReferenceResource {

    /** One fact with the days on which it holds. */
    public record FactJson(
            String id,
            String kind,
            String name,
            @Nullable String from,
            @Nullable String until,
            List<String> details,
            String source) {

        static FactJson of(ReferenceRow row) {
            return new FactJson(
                    row.id().toString(),
                    row.kind().name(),
                    row.name(),
                    row.from().map(LocalDate::toString).orElse(null),
                    row.to().map(LocalDate::toString).orElse(null),
                    row.details(),
                    row.source());
        }
    }

    @Inject
    private SeeReference seeReference;

    @GET
    @NeedsScope(Scope.READ)
    @NeedsRole({
        Role.TRIAL_LEAD,
        Role.SENIOR_LEADER,
        Role.ESTATE_MANAGER,
        Role.BOARD_SECRETARY,
        Role.AUDITOR,
        Role.ADMINISTRATOR
    })
    public List<FactJson> reference() {
        return seeReference.see().values().stream()
                .flatMap(List::stream)
                .map(FactJson::of)
                .toList();
    }
}
