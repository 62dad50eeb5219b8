package org.jointestate.web.booking.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.waiting.AcceptPlace;
import org.jointestate.domain.booking.waiting.JoinWaitingList;
import org.jointestate.domain.booking.waiting.LeaveWaitingList;
import org.jointestate.domain.booking.waiting.MyWaitingList;
import org.jointestate.domain.booking.waiting.SeeWaiting;
import org.jointestate.domain.booking.waiting.SeeWaitingLengths;
import org.jointestate.domain.booking.waiting.WaitingId;
import org.jointestate.domain.booking.waiting.WaitingRow;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.booking.BookingJson;
import org.jointestate.web.booking.RefusalProblem;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsRole;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.OneStep;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The waiting lists over the API: the caller's own, and how long they are for those who keep the estate. */
@Path("waiting-list")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class WaitingResource {

    private static final String USUAL_SITE = "HQ";
    private static final List<String> FIELDS = List.of("site", "day", "part", "zone");

    /** A desk that is held until a moment of the wall clock at the site. */
    public record PlaceOfferJson(String desk, String label, String zone, String from, String to, String until) {}

    /** Somebody in front, without a name. */
    public record WaitingBeforeJson(int got, String hour, String ticket) {}

    /** Where somebody stands, and why. */
    public record StandingJson(
            int position,
            int of,
            int fewerDesks,
            int earlierHour,
            int drawn,
            int got,
            String seed,
            String ticket,
            List<WaitingBeforeJson> before) {}

    /** A place on a waiting list. */
    public record WaitingJson(
            String id,
            String site,
            String day,
            String part,
            @Nullable String zone,
            String joined,
            String state,
            @Nullable StandingJson standing,
            @Nullable PlaceOfferJson offer) {

        static WaitingJson of(WaitingRow row) {
            var entry = row.entry();
            return new WaitingJson(
                    entry.id().toString(),
                    entry.site().value(),
                    entry.day().toString(),
                    entry.part().name(),
                    entry.zone().map(ZoneCode::value).orElse(null),
                    row.joined().truncatedTo(ChronoUnit.SECONDS).toString(),
                    entry.state().name(),
                    row.standing()
                            .map(standing -> new StandingJson(
                                    standing.position(),
                                    standing.of(),
                                    standing.fewer(),
                                    standing.earlier(),
                                    standing.drawn(),
                                    standing.mine().got(),
                                    row.seed(),
                                    standing.mine().ticket(),
                                    row.before().stream()
                                            .map(before -> new WaitingBeforeJson(
                                                    before.got(), before.hour().toString(), before.ticket()))
                                            .toList()))
                            .orElse(null),
                    row.offered()
                            .map(offered -> new PlaceOfferJson(
                                    offered.place().desk().code().value(),
                                    offered.place().desk().spokenName(),
                                    offered.place().zone().name(),
                                    offered.slot().from().toString(),
                                    offered.slot().to().toString(),
                                    offered.until().toString()))
                            .orElse(null));
        }
    }

    /** How many wait for a part of a day, in a zone or anywhere. */
    public record WaitingLengthJson(
            String day, String part, @Nullable String zone, int waiting, int offered) {}

    @Inject
    private MyWaitingList myWaitingList;

    @Inject
    private SeeWaiting seeWaiting;

    @Inject
    private SeeWaitingLengths seeLengths;

    @Inject
    private JoinWaitingList joinWaitingList;

    @Inject
    private LeaveWaitingList leaveWaitingList;

    @Inject
    private AcceptPlace acceptPlace;

    @Inject
    private RefusalWords refusals;

    @Inject
    private OneStep oneStep;

    @Inject
    private Words words;

    @NeedsScope(Scope.READ)
    @GET
    public List<WaitingJson> mine() {
        return myWaitingList.list().stream().map(WaitingJson::of).toList();
    }

    @NeedsScope(Scope.READ)
    @GET
    @Path("{id}")
    public WaitingJson one(@PathParam("id") String id) {
        return WaitingJson.of(seeWaiting.see(id(id)));
    }

    @NeedsScope(Scope.READ)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @GET
    @Path("lengths")
    public List<WaitingLengthJson> lengths(@QueryParam("site") @Nullable String site) {
        return seeLengths.see(site(site == null ? USUAL_SITE : site)).lengths().stream()
                .map(length -> new WaitingLengthJson(
                        length.day().toString(),
                        length.part().name(),
                        length.zone().map(ZoneCode::value).orElse(null),
                        length.waiting(),
                        length.offered()))
                .toList();
    }

    /** Joins the list of a part of a day. */
    @NeedsScope(Scope.BOOK)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response join(@Nullable String text, @Context UriInfo address) {
        return oneStep.run(text, () -> joined(text, address));
    }

    private Response joined(@Nullable String text, UriInfo address) {
        JsonObject json;
        try (var reader = Json.reader(text)) {
            json = reader.readObject();
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            return Problem.of(
                    400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of("api.booking.notJson")));
        }
        for (var field : json.keySet()) {
            if (!FIELDS.contains(field)) {
                return Problem.at(
                        Problem.shortened(field),
                        400,
                        "Bad Request",
                        "UNKNOWN_FIELD",
                        words.of("api.unknownField", Problem.shortened(field), String.join(", ", FIELDS)));
            }
            if (!(json.get(field) instanceof JsonString)) {
                return unreadable(field, words.of("api.booking.notText", field));
            }
        }
        for (var field : List.of("site", "day")) {
            if (!json.containsKey(field)) {
                return unreadable(field, words.of("api.waiting.missing", field));
            }
        }
        var day = day(json.getString("day"));
        if (day.isEmpty()) {
            return unreadable("day", words.of("api.waiting.notADay"));
        }
        var part = part(json.getString("part", DayPart.DAY.name()));
        if (part.isEmpty()) {
            return unreadable("part", words.of("api.waiting.notAPart"));
        }
        Optional<ZoneCode> zone;
        try {
            zone = json.containsKey("zone")
                    ? Optional.of(new ZoneCode(json.getString("zone").strip()))
                    : Optional.empty();
        } catch (IllegalArgumentException notACode) {
            return refusal(
                    Refusal.of(Refusal.Reason.UNKNOWN_ZONE, Problem.shortened(json.getString("zone"))),
                    json.getString("site"));
        }
        var answer = joinWaitingList.join(site(json.getString("site").strip()), day.get(), part.get(), zone);
        if (answer instanceof JoinWaitingList.Answer.Refused refused) {
            return refusal(
                    refused.because(),
                    zone.map(ZoneCode::value).orElse(json.getString("site").strip()));
        }
        var id = ((JoinWaitingList.Answer.Joined) answer).id();
        return Response.status(201)
                .location(address.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(WaitingJson.of(seeWaiting.see(id)))
                .build();
    }

    /** Leaves the list; what is offered is declined by it. */
    @NeedsScope(Scope.BOOK)
    @DELETE
    @Path("{id}")
    public Response leave(@PathParam("id") String id) {
        return leaveWaitingList.leave(id(id)) instanceof LeaveWaitingList.Answer.Moved
                ? Problem.of(409, "Conflict", "CHANGED_MEANWHILE", words.of("api.changedMeanwhile"))
                : Response.noContent().build();
    }

    /** Takes the desk that is offered. */
    @NeedsScope(Scope.BOOK)
    @POST
    @Path("{id}/acceptance")
    public Response accept(@PathParam("id") String id, @Context UriInfo address) {
        return oneStep.run(null, () -> accepted(id(id), address));
    }

    private Response accepted(WaitingId id, UriInfo address) {
        var decision = acceptPlace.accept(id);
        if (decision instanceof BookingDecision.Refused refused) {
            return RefusalProblem.of(refused.because(), refusals.sentence(refused.because()));
        }
        var fresh = decision instanceof BookingDecision.Booked;
        var row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        var json = BookingJson.of(row);
        return Response.status(fresh ? 201 : 200)
                .location(address.getBaseUriBuilder()
                        .path("bookings")
                        .path(json.id())
                        .build())
                .entity(json)
                .tag(Json.tag(json))
                .build();
    }

    /** Why somebody may not wait there; where one field is to blame, it is named. */
    private Response refusal(Refusal refusal, String where) {
        Optional<String> field =
                switch (refusal.reason()) {
                    case UNKNOWN_ZONE -> Optional.of("zone");
                    case IN_THE_PAST, TOO_FAR_AHEAD, SITE_CLOSED -> Optional.of("day");
                    default -> Optional.empty();
                };
        return RefusalProblem.of(refusal, refusals.ofWaiting(refusal, where), field);
    }

    private Response unreadable(String field, String sentence) {
        return Problem.at(field, 400, "Bad Request", "UNREADABLE", words.of("api.unreadable", sentence));
    }

    private static SiteCode site(String text) {
        try {
            return new SiteCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(When.parseDay(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<DayPart> part(String text) {
        return Arrays.stream(DayPart.values())
                .filter(part -> part.name().equals(text.strip()))
                .findFirst();
    }

    /** What is no id at all names no place on a list either. */
    private static WaitingId id(String text) {
        try {
            return WaitingId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("place on the waiting list", "of that id");
        }
    }
}
