package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.seating.AcceptSeat;
import org.jointestate.domain.booking.seating.GroupMember;
import org.jointestate.domain.booking.seating.PlanFigures;
import org.jointestate.domain.booking.seating.SeatingPlan.PlannedSeat;
import org.jointestate.domain.booking.seating.SeatingPlanId;
import org.jointestate.domain.booking.seating.SeeSeatingPlan;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.Busy;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalProblem;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.booking.seating.SuggestionsResource.SeatReasonJson;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.OneStep;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Plans of seats over the API: asked for, seen by whoever asked, and booked seat by seat. */
@Path("seating-plans")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class SeatingPlansResource {

    private static final int A_MINUTE = 60;
    private static final int MOST_PEOPLE_READ = 500;
    private static final int MOST_DAYS_READ = 7;

    /** A plan; of desks it says where they are, not what they have. */
    public record SeatingPlanJson(
            String id,
            String site,
            String solver,
            PlanFiguresJson figures,
            PlanFiguresJson simple,
            List<PlannedSeatJson> seats) {}

    /** A plan in numbers. */
    public record PlanFiguresJson(int seated, double metresApart, int changes, int near) {

        static PlanFiguresJson of(PlanFigures figures) {
            return new PlanFiguresJson(figures.seated(), figures.apart() / 10.0, figures.changes(), figures.near());
        }
    }

    /** Somebody on a day. */
    public record PlannedSeatJson(
            String day,
            @Nullable String person,
            String state,
            @Nullable String from,
            @Nullable String to,
            @Nullable String desk,
            @Nullable String label,
            List<SeatReasonJson> reasons,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String booking) {}

    @Inject
    private SeatingPlanner planner;

    @Inject
    private SeeSeatingPlan seeSeatingPlan;

    @Inject
    private AcceptSeat acceptSeat;

    @Inject
    private OneStep oneStep;

    @Inject
    private SeatWords seatWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    /** What a body asks for. */
    private record Asked(SiteCode site, TimeOfDay time, List<GroupMember> group) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.BOOK)
    public Response plan(@Nullable String text, @Context UriInfo address) {
        Asked asked;
        try {
            asked = asked(text);
        } catch (IllegalArgumentException | DateTimeParseException | ClassCastException | NullPointerException e) {
            return Problem.of(
                    400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of("api.plans.shape")));
        }
        try {
            // The search takes a second or two and no transaction: what is done once is the keeping of what was found.
            return planner.plan(
                    asked.site(),
                    asked.time(),
                    asked.group(),
                    this::refusal,
                    keeping -> oneStep.run(text, () -> made(keeping.get(), address)));
        } catch (Busy full) {
            return Response.fromResponse(Problem.of(503, "Service Unavailable", "BUSY", words.of("api.plans.busy")))
                    .header(HttpHeaders.RETRY_AFTER, A_MINUTE)
                    .build();
        }
    }

    private Response made(SeatingPlanId id, UriInfo address) {
        return Response.status(201)
                .location(address.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(json(seeSeatingPlan.see(id), Map.of()))
                .build();
    }

    @GET
    @Path("{id}")
    @NeedsScope(Scope.READ)
    public SeatingPlanJson one(@PathParam("id") String id) {
        return json(seeSeatingPlan.see(id(id)), Map.of());
    }

    /** Books what is not booked yet; done twice it books nothing twice. */
    @POST
    @Path("{id}/accept")
    @NeedsScope(Scope.BOOK)
    public SeatingPlanJson accept(@PathParam("id") String id) {
        var plan = seeSeatingPlan.see(id(id)).plan();
        var refused = new HashMap<String, Refusal>();
        for (var seat : plan.seats()) {
            if (seat.desk().isPresent()
                    && seat.booking().isEmpty()
                    && acceptSeat.accept(plan.id(), seat.day(), seat.person()) instanceof BookingDecision.Refused no) {
                refused.put(key(seat), no.because());
            }
        }
        return json(seeSeatingPlan.see(plan.id()), refused);
    }

    private static String key(PlannedSeat seat) {
        return seat.day() + " " + seat.person();
    }

    private SeatingPlanJson json(SeeSeatingPlan.View view, Map<String, Refusal> refused) {
        var plan = view.plan();
        return new SeatingPlanJson(
                plan.id().toString(),
                plan.site().value(),
                plan.solver(),
                PlanFiguresJson.of(plan.figures()),
                PlanFiguresJson.of(plan.simple()),
                plan.seats().stream()
                        .map(seat -> json(seat, view, refused.get(key(seat))))
                        .toList());
    }

    private PlannedSeatJson json(PlannedSeat seat, SeeSeatingPlan.View view, @Nullable Refusal lost) {
        var person = view.people().get(seat.person());
        var because = lost == null ? seat.because().orElse(null) : lost;
        return new PlannedSeatJson(
                seat.day().toString(),
                person == null ? null : person.username().value(),
                because == null ? SeatState.of(seat, view).name() : SeatState.REFUSED.name(),
                seat.slot().map(slot -> slot.from().toString()).orElse(null),
                seat.slot().map(slot -> slot.to().toString()).orElse(null),
                seat.desk().map(desk -> desk.value()).orElse(null),
                seat.desk()
                        .map(desk -> view.desks().get(desk))
                        .map(place -> place.desk().label())
                        .orElse(null),
                seat.reasons().stream()
                        .map(reason -> new SeatReasonJson(reason.kind().name(), seatWords.sentence(reason)))
                        .toList(),
                because == null ? null : because.reason().name(),
                because == null
                        ? null
                        : seat.person().equals(view.you()) ? refusals.sentence(because) : refusals.ofAnother(because),
                seat.booking().map(BookingId::toString).orElse(null));
    }

    private Response refusal(Refusal because) {
        return RefusalProblem.of(because, refusals.ofAnother(because));
    }

    private static Asked asked(@Nullable String text) {
        var body = object(text);
        var group = new ArrayList<GroupMember>();
        var people = body.getJsonArray("people");
        if (people.size() > MOST_PEOPLE_READ) {
            throw new IllegalArgumentException("There are %d people.".formatted(people.size()));
        }
        var all = new TreeSet<LocalDate>();
        for (var value : people) {
            var member = value.asJsonObject();
            var days = new TreeSet<LocalDate>();
            member.getJsonArray("days").forEach(day -> days.add(When.parseDay(((JsonString) day).getString())));
            all.addAll(days);
            group.add(new GroupMember(occupant(member), days));
        }
        if (!all.isEmpty() && all.last().isAfter(all.first().plusDays(MOST_DAYS_READ - 1L))) {
            throw new IllegalArgumentException("The days are more than a week.");
        }
        return new Asked(new SiteCode(body.getString("site")), time(body), group);
    }

    private static Occupant occupant(JsonObject member) {
        return member.containsKey("person")
                ? Occupant.Colleague.named(member.getString("person"))
                        .orElseThrow(() -> new IllegalArgumentException("That is no user name."))
                : new Occupant.Myself();
    }

    private static TimeOfDay time(JsonObject body) {
        if (body.containsKey("from") || body.containsKey("until")) {
            return TimeOfDay.parse(body.getString("from") + "-" + body.getString("until"));
        }
        return body.containsKey("part") ? DayPart.valueOf(body.getString("part")) : DayPart.DAY;
    }

    private static JsonObject object(@Nullable String text) {
        try (var reader = Json.reader(text)) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new IllegalArgumentException("The body is no JSON object.", e);
        }
    }

    /** What is no id at all names no plan either. */
    private static SeatingPlanId id(String text) {
        try {
            return SeatingPlanId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("seating plan", text);
        }
    }
}
