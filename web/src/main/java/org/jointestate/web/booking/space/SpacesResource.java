package org.jointestate.web.booking.space;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.SeeSpaces;
import org.jointestate.domain.booking.floor.SpacesDay;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Rooms and car parks, and when they are free, over the API. */
@Path("spaces")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class SpacesResource {

    /** A stretch in which at least one place is free. */
    public record TimeJson(String from, String to) {}

    /** A space on a day; never who has it. */
    public record SpaceJson(
            String code,
            String kind,
            String name,
            String site,
            String floor,
            String floorName,
            String zone,
            String zoneName,
            int places,
            int seats,
            List<TimeJson> freeTimes,
            @Nullable Boolean free,
            @Nullable String state,
            @Nullable Integer freePlaces,
            @Nullable String because) {}

    @Inject
    private SeeSpaces seeSpaces;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @GET
    @NeedsScope(Scope.READ)
    public Response spaces(
            @QueryParam("site") @Nullable String site,
            @QueryParam("date") @Nullable String date,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        if (site == null || date == null) {
            return unreadable("api.spaces.missing");
        }
        try {
            var day = When.parseDay(date);
            var wanted = from == null || until == null
                    ? Optional.<Slot>empty()
                    : Optional.of(new Slot(day.atTime(LocalTime.parse(from)), day.atTime(LocalTime.parse(until))));
            var asked = kind == null ? null : SpaceKind.valueOf(kind.toUpperCase(Locale.ROOT));
            var seen = seeSpaces.see(new SiteCode(site), day, wanted);
            return Response.ok(seen.spaces().stream()
                            .filter(space ->
                                    asked == null || space.place().desk().kind() == asked)
                            .map(space -> json(space, seen))
                            .toList())
                    .build();
        } catch (DateTimeParseException e) {
            return unreadable("api.desks.notADate");
        } catch (IllegalArgumentException e) {
            return unreadable("api.spaces.notAKind");
        } catch (NotFound e) {
            return Problem.of(404, "Not Found", "UNKNOWN_SITE", words.of("api.desks.unknownSite"));
        }
    }

    private SpaceJson json(SpacesDay.SpaceOnDay space, SpacesDay seen) {
        var place = space.place();
        var desk = place.desk();
        return new SpaceJson(
                desk.code().value(),
                desk.kind().name(),
                desk.spokenName(),
                place.site().code().value(),
                place.floor().code().value(),
                place.floor().name(),
                place.zone().code().value(),
                place.zone().name(),
                desk.places(),
                desk.seats(),
                space.freeTimes(seen.now()).stream()
                        .map(time ->
                                new TimeJson(time.from().toString(), time.to().toString()))
                        .toList(),
                space.state().map(state -> state == DeskState.FREE).orElse(null),
                space.state().map(Enum::name).orElse(null),
                space.state().map(state -> space.free()).orElse(null),
                space.because().map(refusals::sentence).orElse(null));
    }

    private Response unreadable(String key) {
        return Problem.of(400, "Bad Request", "UNREADABLE", words.of(key));
    }
}
