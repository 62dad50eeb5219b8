package org.jointestate.web.booking.whoisin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jointestate.domain.booking.whoisin.SeeWhoIsIn;
import org.jointestate.domain.booking.whoisin.Sighting;
import org.jointestate.domain.people.Scope;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Who is in today over the API: the same as on the page, and like it without any other day. */
@Path("who-is-in")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class WhoIsInResource {

    /** One colleague at one desk; times are the wall clock at the site. */
    public record SightingJson(
            String name,
            String organisation,
            boolean you,
            boolean team,
            String site,
            String floor,
            String zone,
            String desk,
            String label,
            String from,
            String to,
            String state) {

        static SightingJson of(Sighting one) {
            return new SightingJson(
                    one.name(),
                    one.organisation().value(),
                    one.you(),
                    one.team(),
                    one.site().value(),
                    one.floor().value(),
                    one.zoneName(),
                    one.desk().value(),
                    one.deskLabel(),
                    one.slot().from().toString(),
                    one.slot().to().toString(),
                    one.state().name());
        }
    }

    @Inject
    private SeeWhoIsIn seeWhoIsIn;

    @GET
    @NeedsScope(Scope.READ)
    public List<SightingJson> today(@QueryParam("name") @Nullable String name) {
        return seeWhoIsIn.see(name == null ? "" : name).sightings().stream()
                .map(SightingJson::of)
                .toList();
    }
}
