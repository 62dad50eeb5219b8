package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.ListSites;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.floor.SiteDay;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Paging;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Sites, and what is free there, over the API. */
@Path("")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class EstateResource {

    /** A site. */
    public record SiteJson(String code, String name, String address, String timeZone, String openingHours) {

        static SiteJson of(Site site) {
            return new SiteJson(
                    site.code().value(),
                    site.name(),
                    site.address(),
                    site.timeZone().getId(),
                    site.hours().toText());
        }
    }

    /** A desk on a day; the state says more than free, never who has it. */
    public record DeskJson(
            String code,
            String label,
            String site,
            String floor,
            String floorName,
            String zone,
            String zoneName,
            String network,
            List<String> features,
            boolean free,
            String state,
            @Nullable String closedBecause,
            @Nullable String outOfReachBecause) {

        static DeskJson of(SiteDay.DeskOnDay shown, RefusalWords refusals) {
            var place = shown.place();
            return new DeskJson(
                    place.desk().code().value(),
                    place.desk().label(),
                    place.site().code().value(),
                    place.floor().code().value(),
                    place.floor().name(),
                    place.zone().code().value(),
                    place.zone().name(),
                    place.desk().network().name(),
                    place.desk().features().stream().map(Enum::name).toList(),
                    shown.state() == DeskState.FREE,
                    shown.state().name(),
                    shown.closedBecause().orElse(null),
                    shown.outOfReachBecause().map(refusals::sentence).orElse(null));
        }
    }

    @Inject
    private ListSites listSites;

    @Inject
    private SeeFloor seeFloor;

    @Inject
    private RefusalWords refusals;

    @Inject
    private FloorPieces pieces;

    @Inject
    private Words words;

    @NeedsScope(Scope.READ)
    @GET
    @Path("sites")
    public List<SiteJson> sites() {
        return listSites.list().stream().map(SiteJson::of).toList();
    }

    @NeedsScope(Scope.READ)
    @GET
    @Path("desks")
    public Response desks(
            @QueryParam("site") @Nullable String site,
            @QueryParam("date") @Nullable String date,
            @QueryParam("part") @Nullable String part,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @Context UriInfo address) {
        if (site == null) {
            return unreadable("site", "api.desks.missing");
        }
        if (date == null) {
            return unreadable("date", "api.desks.missing");
        }
        if ((from == null) != (until == null) || from != null && part != null) {
            return unreadable(from == null ? "from" : part == null ? "until" : "part", "api.desks.fromAndUntil");
        }
        SiteCode code;
        LocalDate day;
        try {
            code = new SiteCode(site);
        } catch (IllegalArgumentException notACode) {
            return unknownSite();
        }
        try {
            day = When.parseDay(date);
        } catch (DateTimeParseException notADay) {
            return unreadable("date", "api.desks.notADate");
        }
        TimeOfDay time;
        try {
            time = time(part, from, until);
        } catch (IllegalArgumentException notATime) {
            return from == null ? unreadable("part", "api.desks.notAPart") : unreadable("from", "api.desks.notATime");
        }
        try {
            var desks = seeFloor.see(code, day, time, List.of()).desks();
            return Paging.isWhole(desks.size(), address)
                    ? Response.ok(pieces.of(FloorPieces.Shown.as(DeskJson.class, desks), () -> Json.text(json(desks))))
                            .build()
                    : Paging.of(json(desks), address, words);
        } catch (NotFound e) {
            return unknownSite();
        }
    }

    private Response unknownSite() {
        return Problem.at("site", 404, "Not Found", "UNKNOWN_SITE", words.of("api.desks.unknownSite"));
    }

    private Response unreadable(String field, String key) {
        return Problem.at(field, 400, "Bad Request", "UNREADABLE", words.of(key));
    }

    private static TimeOfDay time(@Nullable String part, @Nullable String from, @Nullable String until) {
        if (from != null && until != null) {
            return TimeOfDay.parse(from + "-" + until);
        }
        return part == null ? DayPart.DAY : DayPart.valueOf(part.toUpperCase(Locale.ROOT));
    }

    private List<DeskJson> json(Collection<SiteDay.DeskOnDay> desks) {
        return new ArrayList<>(
                desks.stream().map(desk -> DeskJson.of(desk, refusals)).toList());
    }
}
