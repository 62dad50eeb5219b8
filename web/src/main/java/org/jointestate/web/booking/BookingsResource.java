package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.MyBookings;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.arrival.CheckIn;
import org.jointestate.domain.booking.arrival.LeaveEarly;
import org.jointestate.domain.booking.others.ReserveForAnother;
import org.jointestate.domain.booking.reserve.CancelBooking;
import org.jointestate.domain.booking.reserve.ChangeBooking;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.others.OccupantJson;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.OneStep;
import org.jointestate.web.shared.Paging;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own bookings over the API. One for all requests: it keeps nothing of any, and to make it and its use cases anew for each cost
 * a quarter of a booking.
 */
@Path("bookings")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@ApplicationScoped
public class BookingsResource {

    private static final List<String> FIELDS = List.of("desk", "space", "from", "to");

    /** A booking may be made for somebody else; it is not handed on later. */
    private static final List<String> FIELDS_OF_NEW = List.of("desk", "space", "from", "to", "for", "visitor");

    @Inject
    private ReserveDesk reserveDesk;

    @Inject
    private ChangeBooking changeBooking;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private CheckIn checkIn;

    @Inject
    private LeaveEarly leaveEarly;

    @Inject
    private MyBookings myBookings;

    @Inject
    private SeeBooking seeBooking;

    @Inject
    private ReserveForAnother reserveForAnother;

    @Inject
    private RefusalWords refusals;

    @Inject
    private OneStep oneStep;

    @Inject
    private Words words;

    /** The body of a request, or the answer that says why it could not be read. */
    private sealed interface Body {
        record Read(JsonObject json, Optional<DeskCode> desk, Optional<LocalDateTime> from, Optional<LocalDateTime> to)
                implements Body {

            /** The first field that a booking needs and that is not there. */
            Optional<String> missing() {
                if (desk.isEmpty()) {
                    return Optional.of("desk");
                }
                return from.isEmpty() ? Optional.of("from") : to.isEmpty() ? Optional.of("to") : Optional.empty();
            }
        }

        record Unreadable(Response because) implements Body {}
    }

    @NeedsScope(Scope.READ)
    @GET
    public Response mine(@Context UriInfo address) {
        return Paging.of(
                myBookings.mine().bookings().stream().map(BookingJson::of).toList(), address, words);
    }

    @NeedsScope(Scope.READ)
    @GET
    @Path("{id}")
    public BookingJson one(@PathParam("id") String id) {
        return BookingJson.of(seeBooking.see(id(id)));
    }

    @NeedsScope(Scope.BOOK)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reserve(@Nullable String text, @Context UriInfo address) {
        return oneStep.run(text, () -> reserved(text, address));
    }

    private Response reserved(@Nullable String text, UriInfo address) {
        var body = read(text, FIELDS_OF_NEW);
        if (body instanceof Body.Unreadable unreadable) {
            return unreadable.because();
        }
        var read = (Body.Read) body;
        var missing = read.missing();
        if (missing.isPresent()) {
            return unreadable(missing.get(), "api.booking.missing");
        }
        var from = read.from().orElseThrow();
        var to = read.to().orElseThrow();
        if (!to.isAfter(from)) {
            return endBeforeStart();
        }
        var slot = new Slot(from, to);
        var request = new BookingRequest(read.desk().orElseThrow(), slot);
        var who = OccupantJson.in(read.json());
        if (who instanceof OccupantJson.Wrong wrong) {
            return unreadable("for", wrong.key());
        }
        var decision =
                who instanceof OccupantJson.Other other ? reserveFor(other, request) : reserveDesk.reserve(request);
        if (decision instanceof BookingDecision.Booked booked) {
            return at(address, Response.status(201), booked.booking());
        }
        return decision instanceof BookingDecision.AlreadySo already
                ? at(address, Response.ok(), already.booking())
                : answer(decision, read, slot);
    }

    private BookingDecision reserveFor(OccupantJson.Other other, BookingRequest request) {
        return other.occupant()
                .map(occupant -> reserveForAnother.reserve(occupant, request))
                .orElseGet(() -> new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_COLLEAGUE)));
    }

    private static Response at(UriInfo address, Response.ResponseBuilder answer, BookingRow booking) {
        var json = BookingJson.of(booking);
        // As text, since the tag is made of it: to have it written again costs as much once more.
        var text = Json.text(json);
        return answer.location(address.getAbsolutePathBuilder().path(json.id()).build())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(text)
                .tag(Json.tag(text))
                .build();
    }

    /** Changes what is given and keeps the rest: another desk, another time, or both. */
    @NeedsScope(Scope.BOOK)
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(@PathParam("id") String id, @Nullable String text, @Context Request conditions) {
        return oneStep.run(text, () -> changed(id(id), text, conditions));
    }

    private Response changed(BookingId id, @Nullable String text, Request conditions) {
        var old = seeBooking.see(id);
        if (isAnother(old, conditions)) {
            return changedMeanwhile();
        }
        var body = read(text, FIELDS);
        if (body instanceof Body.Unreadable unreadable) {
            return unreadable.because();
        }
        var read = (Body.Read) body;
        var from = read.from().orElse(old.slot().from());
        var to = read.to().orElse(old.slot().to());
        if (!to.isAfter(from)) {
            return endBeforeStart();
        }
        var slot = new Slot(from, to);
        return answer(
                changeBooking.change(old.id(), new BookingRequest(read.desk().orElse(old.desk()), slot)), read, slot);
    }

    @NeedsScope(Scope.BOOK)
    @DELETE
    @Path("{id}")
    public Response cancel(@PathParam("id") String id, @Context Request conditions) {
        return oneStep.run(null, () -> cancelled(id(id), conditions));
    }

    private Response cancelled(BookingId id, Request conditions) {
        if (isAnother(seeBooking.see(id), conditions)) {
            return changedMeanwhile();
        }
        var decision = cancelBooking.cancel(id);
        return decision instanceof BookingDecision.Refused refused
                ? refusal(refused.because())
                : Response.noContent().build();
    }

    /** Whether If-Match names another state of the booking than it has now. */
    private static boolean isAnother(BookingRow booking, Request conditions) {
        return conditions.evaluatePreconditions(Json.tag(BookingJson.of(booking))) != null;
    }

    private Response changedMeanwhile() {
        return Problem.of(412, "Precondition Failed", "CHANGED_SINCE", words.of("api.changedSince"));
    }

    @NeedsScope(Scope.CHECK_IN)
    @POST
    @Path("{id}/check-in")
    public Response checkIn(@PathParam("id") String id) {
        return oneStep.run(null, () -> answer(checkIn.checkIn(id(id), CheckInSource.API)));
    }

    @NeedsScope(Scope.CHECK_IN)
    @POST
    @Path("{id}/leave")
    public Response leave(@PathParam("id") String id) {
        return oneStep.run(null, () -> answer(leaveEarly.leave(id(id))));
    }

    private Response answer(BookingDecision decision, Body.Read body, Slot slot) {
        if (decision instanceof BookingDecision.Refused refused) {
            var because = refused.because();
            var space = body.json().containsKey("space") ? "space" : "desk";
            return RefusalProblem.of(because, refusals.sentence(because), RefusedField.of(because, slot, space));
        }
        return answer(decision);
    }

    private Response answer(BookingDecision decision) {
        if (decision instanceof BookingDecision.Refused refused) {
            return refusal(refused.because());
        }
        var row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        var json = BookingJson.of(row);
        return Response.ok(json).tag(Json.tag(json)).build();
    }

    private Response refusal(Refusal refusal) {
        return RefusalProblem.of(refusal, refusals.sentence(refusal));
    }

    private Response endBeforeStart() {
        return Problem.at(
                "to", 422, "Unprocessable Content", "END_BEFORE_START", words.of("api.booking.endBeforeStart"));
    }

    private Response unreadable(String field, String key, Object... gaps) {
        return Problem.at(field, 400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of(key, gaps)));
    }

    private Body read(@Nullable String text, List<String> fields) {
        JsonObject json;
        try (var reader = Json.reader(text)) {
            json = reader.readObject();
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            return new Body.Unreadable(Problem.of(
                    400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of("api.booking.notJson"))));
        }
        for (var field : json.keySet()) {
            if (!fields.contains(field)) {
                return new Body.Unreadable(Problem.at(
                        Problem.shortened(field),
                        400,
                        "Bad Request",
                        "UNKNOWN_FIELD",
                        words.of("api.unknownField", Problem.shortened(field), String.join(", ", fields))));
            }
            if (!(json.get(field) instanceof JsonString)) {
                return new Body.Unreadable(unreadable(field, "api.booking.notText", field));
            }
        }
        for (var field : List.of("from", "to")) {
            var moment = text(json, field);
            if (moment.isPresent() && moment(moment.get()).isEmpty()) {
                return new Body.Unreadable(unreadable(field, "api.booking.notATime"));
            }
        }
        // Two words for one thing: a desk is a space, and programs of before know no other word.
        var space = text(json, "space").or(() -> text(json, "desk"));
        if (text(json, "desk").filter(desk -> !desk.equals(space.orElse(""))).isPresent()) {
            return new Body.Unreadable(unreadable("space", "api.booking.deskOrSpace"));
        }
        try {
            return new Body.Read(
                    json,
                    space.map(DeskCode::new),
                    text(json, "from").flatMap(BookingsResource::moment),
                    text(json, "to").flatMap(BookingsResource::moment));
        } catch (IllegalArgumentException e) {
            return new Body.Unreadable(Problem.at(
                    json.containsKey("space") ? "space" : "desk",
                    422,
                    "Unprocessable Content",
                    Refusal.Reason.UNKNOWN_DESK.name(),
                    words.of("refusal.UNKNOWN_DESK", space.orElse(""))));
        }
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(When.parseMoment(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject json, String field) {
        return json.containsKey(field) ? Optional.of(json.getString(field).strip()) : Optional.empty();
    }

    /** What is no id at all names no booking either. */
    private static BookingId id(String text) {
        try {
            return BookingId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("booking", text);
        }
    }
}
