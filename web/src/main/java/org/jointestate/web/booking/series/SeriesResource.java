package org.jointestate.web.booking.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.series.AcceptOffer;
import org.jointestate.domain.booking.series.BookSeries;
import org.jointestate.domain.booking.series.CancelSeries;
import org.jointestate.domain.booking.series.ChangeSeries;
import org.jointestate.domain.booking.series.MySeries;
import org.jointestate.domain.booking.series.PreviewSeries;
import org.jointestate.domain.booking.series.SeeSeries;
import org.jointestate.domain.booking.series.SeriesPattern;
import org.jointestate.domain.booking.series.SeriesScope;
import org.jointestate.domain.booking.series.StartSeries;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.BookingJson;
import org.jointestate.web.booking.RefusalProblem;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The caller's own series over the API. Each day answers for itself, with a reason where it was refused. */
@Path("series")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class SeriesResource {

    /** A series without its days. */
    public record SeriesJson(
            String id, String desk, String first, String last, List<String> weekdays, String time, String says) {}

    /** What was refused and why, as a problem says it. */
    public record SeriesReasonJson(String reason, String detail) {}

    /**
     * One day.
     *
     * @param outcome BOOKED, REFUSED, or NOT_ASKED when the server did not come to it; in a dry run BOOKABLE instead of BOOKED; CANCELLED,
     *     RELEASED or NO_SHOW when its booking stands no more
     */
    public record SeriesDayJson(
            String day,
            String outcome,
            @Nullable BookingJson booking,
            @Nullable SeriesReasonJson refused,
            @Nullable String offered) {}

    /** What came of it, or would. */
    public record SeriesAnswerJson(
            boolean dryRun, @Nullable SeriesJson series, long booked, List<SeriesDayJson> days) {}

    /** What came of changing or cancelling one day. */
    public record SeriesDayChangeJson(
            String day,
            String outcome,
            @Nullable BookingJson booking,
            @Nullable SeriesReasonJson refused) {}

    @Inject
    private PreviewSeries preview;

    @Inject
    private BookSeries bookSeries;

    @Inject
    private SeeSeries seeSeries;

    @Inject
    private MySeries mySeries;

    @Inject
    private AcceptOffer acceptOffer;

    @Inject
    private CancelSeries cancelSeries;

    @Inject
    private ChangeSeries changeSeries;

    @Inject
    private SeriesWords seriesWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @NeedsScope(Scope.READ)
    @GET
    public List<SeriesJson> mine() {
        return mySeries.list().stream().map(this::json).toList();
    }

    @NeedsScope(Scope.READ)
    @GET
    @Path("{id}")
    public SeriesAnswerJson one(@PathParam("id") String id) {
        return json(seeSeries.see(id(id)));
    }

    /** Books the days, or with {@code dryRun} only says what would come of it. */
    @NeedsScope(Scope.BOOK)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response book(@Nullable String text, @Context UriInfo address) {
        var body = SeriesBody.read(text);
        if (body instanceof SeriesBody.Unreadable unreadable) {
            return unreadable(unreadable.key(), unreadable.gaps().toArray());
        }
        var asked = (SeriesBody.Read) body;
        if (asked.dryRun()) {
            var looked = preview.look(asked.desk(), asked.first(), asked.last(), asked.days());
            return looked instanceof PreviewSeries.Look.Refused refused
                    ? refusal(refused.because())
                    : Response.ok(json((PreviewSeries.Look.Seen) looked)).build();
        }
        var id = asked.id().orElseGet(SeriesId::fresh);
        var started = bookSeries.book(id, asked.desk(), asked.first(), asked.last(), asked.days());
        if (started instanceof StartSeries.Start.Refused refused) {
            return refusal(refused.because());
        }
        if (!(started instanceof StartSeries.Start.Kept kept)) {
            return Problem.of(409, "Conflict", "CHANGED_MEANWHILE", words.of("api.changedMeanwhile"));
        }
        return Response.status(kept.again() ? 200 : 201)
                .location(address.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(json(seeSeries.see(id)))
                .build();
    }

    /** Takes the desk that was offered for a day. */
    @NeedsScope(Scope.BOOK)
    @POST
    @Path("{id}/days/{day}/accept")
    public Response accept(@PathParam("id") String id, @PathParam("day") String day) {
        var decision = acceptOffer.accept(
                id(id), SeriesForm.day(day).orElseThrow(() -> new NotFound("day of the series", day)));
        if (decision instanceof BookingDecision.Refused refused) {
            return refusal(refused.because());
        }
        var row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        return Response.ok(BookingJson.of(row)).build();
    }

    /** Moves the days that are named and to come, each for itself. */
    @NeedsScope(Scope.BOOK)
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response change(
            @PathParam("id") String id,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("day") @Nullable String day,
            @QueryParam("first") @Nullable String first,
            @QueryParam("last") @Nullable String last,
            @Nullable String text) {
        seeSeries.see(id(id));
        var which = scope(scope, day, first, last);
        var body = SeriesBody.readChange(text);
        if (body instanceof SeriesBody.Unreadable unreadable) {
            return unreadable(unreadable.key(), unreadable.gaps().toArray());
        }
        if (which.isEmpty()) {
            return unreadable("api.series.noScope");
        }
        var change = (SeriesBody.Change) body;
        return Response.ok(changeSeries.change(id(id), which.get(), change.desk(), change.time()).stream()
                        .map(one -> new SeriesDayChangeJson(
                                one.day().toString(),
                                one.because().isEmpty() ? "CHANGED" : "KEPT",
                                one.booking().map(BookingJson::of).orElse(null),
                                one.because().map(this::reason).orElse(null)))
                        .toList())
                .build();
    }

    /** Cancels the days that are named and to come, each for itself. */
    @NeedsScope(Scope.BOOK)
    @DELETE
    @Path("{id}")
    public Response cancel(
            @PathParam("id") String id,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("day") @Nullable String day,
            @QueryParam("first") @Nullable String first,
            @QueryParam("last") @Nullable String last) {
        seeSeries.see(id(id));
        var which = scope(scope, day, first, last);
        if (which.isEmpty()) {
            return unreadable("api.series.noScope");
        }
        return Response.ok(cancelSeries.cancel(id(id), which.get()).stream()
                        .map(one -> new SeriesDayChangeJson(
                                one.day().toString(),
                                one.because().isEmpty() ? "CANCELLED" : "KEPT",
                                one.booking().map(BookingJson::of).orElse(null),
                                one.because().map(this::reason).orElse(null)))
                        .toList())
                .build();
    }

    private static Optional<SeriesScope> scope(
            @Nullable String scope, @Nullable String day, @Nullable String first, @Nullable String last) {
        var one = date(day);
        var from = date(first);
        var to = date(last);
        return switch (scope == null ? "" : scope) {
            case "one" -> one.map(SeriesScope.One::new);
            case "later" -> one.map(SeriesScope.From::new);
            case "range" ->
                from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                        ? Optional.of(new SeriesScope.Range(from.get(), to.get()))
                        : Optional.empty();
            case "all" -> Optional.of(new SeriesScope.All());
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return text == null ? Optional.empty() : SeriesForm.day(text);
    }

    private SeriesJson json(org.jointestate.domain.booking.series.Series series) {
        var pattern = series.pattern();
        return new SeriesJson(
                series.id().toString(),
                series.desk().value(),
                pattern.first().toString(),
                pattern.last().toString(),
                pattern.weekdaysInOrder().stream().map(Enum::name).toList(),
                pattern.time().toText(),
                seriesWords.pattern(pattern));
    }

    private SeriesAnswerJson json(SeeSeries.View view) {
        return new SeriesAnswerJson(
                false,
                json(view.series()),
                view.booked(),
                view.days().stream().map(this::json).toList());
    }

    private SeriesDayJson json(SeeSeries.Day day) {
        return new SeriesDayJson(
                day.day().toString(),
                outcome(day),
                day.booking().map(BookingJson::of).orElse(null),
                day.because().map(this::reason).orElse(null),
                day.offered().map(place -> place.desk().code().value()).orElse(null));
    }

    private static String outcome(SeeSeries.Day day) {
        if (day.isBooked()) {
            return "BOOKED";
        }
        return day.booking().map(row -> row.state().name()).orElse(day.asked() ? "REFUSED" : "NOT_ASKED");
    }

    private SeriesAnswerJson json(PreviewSeries.Look.Seen seen) {
        return new SeriesAnswerJson(
                true,
                null,
                seen.days().stream().filter(day -> day.because().isEmpty()).count(),
                seen.days().stream()
                        .map(day -> new SeriesDayJson(
                                day.day().toString(),
                                day.because().isEmpty() ? "BOOKABLE" : "REFUSED",
                                null,
                                day.because().map(this::reason).orElse(null),
                                day.offered()
                                        .map(place -> place.desk().code().value())
                                        .orElse(null)))
                        .toList());
    }

    private SeriesReasonJson reason(Refusal because) {
        return new SeriesReasonJson(because.reason().name(), refusals.ofDay(because));
    }

    private Response refusal(SeriesPattern.Objection objection) {
        var because = objection.because();
        Optional<String> field =
                switch (objection.field()) {
                    case DESK -> Optional.of("desk");
                    case FIRST -> Optional.of("first");
                    case LAST -> Optional.of("last");
                    case WEEKDAYS -> Optional.of("weekdays");
                    default -> Optional.empty();
                };
        return RefusalProblem.of(because, refusals.sentence(because), field);
    }

    private Response refusal(Refusal refusal) {
        return RefusalProblem.of(refusal, refusals.sentence(refusal));
    }

    private Response unreadable(String key, Object... gaps) {
        return Problem.of(400, "Bad Request", "UNREADABLE", words.of("api.unreadable", words.of(key, gaps)));
    }

    /** What is no id at all names no series either. */
    private static SeriesId id(String text) {
        try {
            return SeriesId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("series", text);
        }
    }
}
