package org.jointestate.web.booking.surge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.surge.DeclareSurge;
import org.jointestate.domain.booking.surge.ExtendSurge;
import org.jointestate.domain.booking.surge.SeeSurge;
import org.jointestate.domain.booking.surge.SeeSurges;
import org.jointestate.domain.booking.surge.StandDownSurge;
import org.jointestate.domain.booking.surge.SurgeId;
import org.jointestate.domain.booking.surge.SurgePlan;
import org.jointestate.domain.booking.surge.SurgeRole;
import org.jointestate.domain.booking.surge.SurgeView;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsRole;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Surges over the API: seeing them, declaring one, extending it and standing it down. */
@Path("surges")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class SurgesResource {

    /** A surge. How many were displaced is told to those in charge; others read 0. */
    public record SurgeJson(
            String id,
            String name,
            String site,
            List<String> zones,
            List<String> desks,
            String from,
            String until,
            boolean drill,
            String state,
            List<SurgeRoleJson> roles,
            List<String> teams,
            long displaced,
            long reseated) {

        static SurgeJson of(SurgeView view) {
            var surge = view.surge();
            return new SurgeJson(
                    surge.id().toString(),
                    surge.name(),
                    surge.site().value(),
                    surge.zones().stream().map(ZoneCode::value).sorted().toList(),
                    surge.desks().stream().map(DeskCode::value).sorted().toList(),
                    surge.from().toString(),
                    surge.until().toString(),
                    surge.drill(),
                    SurgeWords.stateCode(surge, view.now()),
                    surge.roles().stream()
                            .map(role -> new SurgeRoleJson(role.name(), role.desks()))
                            .toList(),
                    surge.teams().stream().map(TeamCode::value).sorted().toList(),
                    view.displaced().size(),
                    view.displaced().stream()
                            .filter(line -> line.to().isPresent())
                            .count());
        }
    }

    /** A role and how many desks it has. */
    public record SurgeRoleJson(String name, int desks) {}

    @Inject
    private SeeSurges seeSurges;

    @Inject
    private SeeSurge seeSurge;

    @Inject
    private DeclareSurge declareSurge;

    @Inject
    private ExtendSurge extendSurge;

    @Inject
    private StandDownSurge standDownSurge;

    @Inject
    private SurgeRunner runner;

    @Inject
    private Words words;

    @GET
    @NeedsScope(Scope.READ)
    public List<SurgeJson> all() {
        return seeSurges.see().stream()
                .map(row -> SurgeJson.of(seeSurge.see(row.surge().id())))
                .toList();
    }

    @GET
    @Path("{id}")
    @NeedsScope(Scope.READ)
    public SurgeJson one(@PathParam("id") String id) {
        return SurgeJson.of(seeSurge.see(id(id)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsRole({Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR})
    @NeedsScope(Scope.SURGE)
    public Response declare(@Nullable String text, @Context UriInfo address) {
        SurgePlan plan;
        try {
            plan = plan(object(text));
        } catch (IllegalArgumentException | DateTimeParseException | ClassCastException | NullPointerException e) {
            return unreadable("api.surge.shape");
        }
        var answer = declareSurge.declare(plan);
        if (answer instanceof DeclareSurge.Answer.Refused refused) {
            var first = refused.because().stream().sorted().findFirst().orElseThrow();
            return Problem.of(
                    422,
                    "Unprocessable Content",
                    first.name(),
                    refused.because().stream()
                            .sorted()
                            .map(problem -> words.of("surge.problem." + problem))
                            .collect(Collectors.joining(" ")));
        }
        var id = ((DeclareSurge.Answer.Declared) answer).surge();
        if (!plan.drill()) {
            runner.now();
        }
        return Response.status(201)
                .location(address.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(SurgeJson.of(seeSurge.see(id)))
                .build();
    }

    @POST
    @Path("{id}/extend")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsRole({Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR})
    @NeedsScope(Scope.SURGE)
    public Response extend(@PathParam("id") String id, @Nullable String text) {
        java.time.LocalDateTime until;
        try {
            until = When.parseMoment(object(text).getString("until"));
        } catch (IllegalArgumentException | DateTimeParseException | ClassCastException | NullPointerException e) {
            return unreadable("api.surge.until");
        }
        var problem = extendSurge.extend(id(id), until);
        if (problem.isPresent()) {
            return Problem.of(
                    problem.get() == ExtendSurge.Problem.STOOD_DOWN ? 409 : 422,
                    problem.get() == ExtendSurge.Problem.STOOD_DOWN ? "Conflict" : "Unprocessable Content",
                    problem.get().name(),
                    words.of("surge.extend." + problem.get()));
        }
        runner.now();
        return Response.ok(SurgeJson.of(seeSurge.see(id(id)))).build();
    }

    /** Done twice it answers the same. */
    @POST
    @Path("{id}/stand-down")
    @NeedsScope(Scope.SURGE)
    public SurgeJson standDown(@PathParam("id") String id) {
        if (standDownSurge.standDown(id(id))) {
            runner.now();
        }
        return SurgeJson.of(seeSurge.see(id(id)));
    }

    private static JsonObject object(@Nullable String text) {
        try (var reader = Json.reader(text)) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new IllegalArgumentException("The body is no JSON object.", e);
        }
    }

    /** Whether it is a drill must be said: a program that forgets it must not clear a floor. */
    private static SurgePlan plan(JsonObject body) {
        var roles = new ArrayList<SurgeRole>();
        if (body.containsKey("roles")) {
            for (JsonValue value : body.getJsonArray("roles")) {
                var role = value.asJsonObject();
                JsonNumber desks = role.getJsonNumber("desks");
                roles.add(new SurgeRole(role.getString("name"), desks.intValueExact()));
            }
        }
        return new SurgePlan(
                body.getString("name"),
                new SiteCode(body.getString("site")),
                codes(body, "zones", ZoneCode::new),
                codes(body, "desks", DeskCode::new),
                When.parseMoment(body.getString("until")),
                body.getBoolean("drill"),
                roles,
                codes(body, "teams", TeamCode::new));
    }

    private static <T> Set<T> codes(JsonObject body, String field, Function<String, T> type) {
        var codes = new LinkedHashSet<T>();
        if (body.containsKey(field)) {
            for (JsonValue value : body.getJsonArray(field)) {
                codes.add(type.apply(((JsonString) value).getString()));
            }
        }
        return codes;
    }

    private Response unreadable(String key) {
        return Problem.of(400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of(key)));
    }

    /** What is no id at all names no surge either. */
    private static SurgeId id(String text) {
        try {
            return SurgeId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("surge", text);
        }
    }
}
