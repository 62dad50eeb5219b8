package org.jointestate.web.booking.use;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.use.Amounts;
import org.jointestate.domain.booking.use.Dimension;
import org.jointestate.domain.booking.use.Figure;
import org.jointestate.domain.booking.use.Peak;
import org.jointestate.domain.booking.use.SeeUse;
import org.jointestate.domain.booking.use.SmallNumbers;
import org.jointestate.domain.booking.use.UseMonth;
import org.jointestate.domain.people.Scope;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Use figures over the API: all of them as JSON, or one table as CSV. */
@Path("use-figures")
@Produces({MediaType.APPLICATION_JSON, UseFiguresResource.CSV, Problem.TYPE})
@RequestScoped
public class UseFiguresResource {

    static final String CSV = "text/csv";

    /** How much, in hours of one desk each. */
    public record UseAmountsJson(
            double openHours,
            double bookedHours,
            double attendedHours,
            double missedHours,
            int bookings,
            int came,
            int noShows) {

        static UseAmountsJson of(Amounts amounts) {
            return new UseAmountsJson(
                    amounts.open() / 2.0,
                    amounts.booked() / 2.0,
                    amounts.attended() / 2.0,
                    amounts.missed() / 2.0,
                    amounts.bookings(),
                    amounts.came(),
                    amounts.noShows());
        }
    }

    /** One month. */
    public record UseMonthJson(
            String month,
            String from,
            String to,
            String countedAt,
            boolean settled,
            int desks,
            @Nullable Integer mostBooked,
            @Nullable Integer mostAttended,
            @Nullable UseAmountsJson amounts) {

        static UseMonthJson of(UseMonth month) {
            return new UseMonthJson(
                    month.month().toString(),
                    month.from().toString(),
                    month.until().minusDays(1).toString(),
                    month.countedAt().toString(),
                    month.settled(),
                    month.desks(),
                    told(month.mostBooked()),
                    told(month.mostAttended()),
                    month.shown() ? UseAmountsJson.of(month.whole()) : null);
        }
    }

    /** One hour, weekday, zone, organisation, bank or desk. */
    public record UseLineJson(
            String code,
            String name,
            int months,
            int monthsLeftOut,
            @Nullable UseAmountsJson amounts) {

        static UseLineJson of(String code, String name, Figure figure) {
            return new UseLineJson(
                    code,
                    name,
                    figure.months(),
                    figure.leftOut(),
                    figure.hidden() ? null : UseAmountsJson.of(figure.amounts()));
        }
    }

    /** The most desks at once in an hour of a weekday. */
    public record UsePeakJson(
            String weekday,
            int hour,
            @Nullable Integer mostBooked,
            @Nullable Integer mostAttended) {

        static UsePeakJson of(Peak peak) {
            return new UsePeakJson(peak.weekday().toString(), peak.hour(), told(peak.booked()), told(peak.attended()));
        }
    }

    /** All figures of a site in some months. */
    public record UseFiguresJson(
            String site,
            int deskCount,
            UseAmountsJson whole,
            List<UseMonthJson> months,
            List<UseLineJson> hours,
            List<UseLineJson> weekdays,
            List<UseLineJson> zones,
            List<UseLineJson> organisations,
            List<UseLineJson> banks,
            List<UseLineJson> desks,
            List<UsePeakJson> peaks,
            List<String> neverUsed) {}

    @Inject
    private SeeUse seeUse;

    @Inject
    private UseCsv useCsv;

    @Inject
    private UseWords useWords;

    @Inject
    private Words words;

    @GET
    @NeedsScope(Scope.READ)
    public Response figures(
            @QueryParam("site") @Nullable String site,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("table") @Nullable String table,
            @QueryParam("format") @Nullable String format,
            @Context Request request,
            @Context HttpHeaders headers)
            throws IOException {
        var read = AskedUse.read(
                field -> Optional.ofNullable(
                                switch (field) {
                                    case "site" -> site;
                                    case "from" -> from;
                                    default -> to;
                                })
                        .orElse(""),
                Optional.empty());
        if (read.fault().isPresent()) {
            return problem(read.fault().get());
        }
        if (format != null && !format.equals("csv") && !format.equals("json")) {
            return Problem.at("format", 400, "Bad Request", "UNREADABLE", words.of("api.use.format"));
        }
        var asked = read.asked().orElseThrow();
        if (!wantsCsv(format, headers)) {
            return Response.ok(json(seeUse.see(asked)), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        var wanted = UseTable.of(Optional.ofNullable(table).orElse(""));
        return wanted.isEmpty()
                ? Problem.at("table", 400, "Bad Request", "UNREADABLE", words.of("api.use.table"))
                : csv(seeUse.see(asked), wanted.get(), request);
    }

    /** What the address says goes before what the header says, for those who can only give an address. */
    private boolean wantsCsv(@Nullable String format, HttpHeaders headers) {
        return format == null
                ? headers.getAcceptableMediaTypes().stream()
                        .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                                || type.isCompatible(MediaType.valueOf(CSV)))
                        .findFirst()
                        .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                        .isPresent()
                : format.equals("csv");
    }

    private Response problem(AskedUse.Fault fault) {
        var reason =
                switch (fault.wrong()) {
                    case NOT_A_MONTH -> "UNREADABLE";
                    case BACKWARDS -> "PERIOD_BACKWARDS";
                    case TOO_LONG -> "PERIOD_TOO_LONG";
                };
        return Problem.at(
                fault.field(),
                400,
                "Bad Request",
                reason,
                words.of("use.wrong." + fault.wrong(), Problem.shortened(fault.typed()), AskedUse.MOST_YEARS));
    }

    private Response csv(SeeUse.Seen seen, UseTable table, Request request) throws IOException {
        var text = new StringBuilder();
        useCsv.write(seen, table, text);
        var tag = Json.tag(text.toString());
        var same = request.evaluatePreconditions(tag);
        return same != null
                ? same.tag(tag).build()
                : Response.ok(text.toString(), CSV + ";charset=UTF-8")
                        .tag(tag)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"%s\"".formatted(useCsv.fileName(seen, table)))
                        .build();
    }

    private UseFiguresJson json(SeeUse.Seen seen) {
        return new UseFiguresJson(
                seen.site().code().value(),
                seen.mostDesks(),
                UseAmountsJson.of(seen.whole()),
                seen.months().stream().map(UseMonthJson::of).toList(),
                lines(seen, Dimension.HOUR),
                lines(seen, Dimension.WEEKDAY),
                lines(seen, Dimension.ZONE),
                lines(seen, Dimension.ORGANISATION),
                lines(seen, Dimension.BANK),
                seen.desks().stream()
                        .map(desk -> UseLineJson.of(
                                desk.place().desk().code().value(),
                                desk.place().desk().label(),
                                desk.figure()))
                        .toList(),
                seen.peaks().stream().map(UsePeakJson::of).toList(),
                seen.neverUsed().stream()
                        .map(desk -> desk.place().desk().code().value())
                        .toList());
    }

    private List<UseLineJson> lines(SeeUse.Seen seen, Dimension dimension) {
        return seen.lines(dimension).stream()
                .map(line -> UseLineJson.of(line.code(), useWords.name(dimension, line), line.figure()))
                .toList();
    }

    /** One to four at once are not told. */
    private static @Nullable Integer told(int most) {
        return SmallNumbers.isSmall(most) ? null : most;
    }
}
