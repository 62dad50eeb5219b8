package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.seating.SeatReason;
import org.jointestate.domain.booking.seating.SuggestDesks;
import org.jointestate.domain.booking.seating.SuggestDesks.Suggested;
import org.jointestate.domain.booking.seating.SuggestDesks.Suggestion;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalProblem;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Suggested desks over the API: the same as on the page, for the owner of the token. */
@Path("suggestions")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class SuggestionsResource {

    /** Why: a code for programs, and a sentence. */
    public record SeatReasonJson(String code, String says) {}

    /** A desk that could be booked for that slot. */
    public record SuggestionJson(
            String desk,
            String label,
            String site,
            String floor,
            String floorName,
            String zone,
            String zoneName,
            String from,
            String to,
            List<SeatReasonJson> reasons) {}

    @Inject
    private SuggestDesks suggestDesks;

    @Inject
    private SeatWords seatWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @GET
    @NeedsScope(Scope.READ)
    public Response suggestions(
            @QueryParam("site") @Nullable String site,
            @QueryParam("date") @Nullable String date,
            @QueryParam("part") @Nullable String part,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        if (site == null || date == null) {
            return unreadable(site == null ? "site" : "date", "api.suggestions.missing");
        }
        if ((from == null) != (until == null) || from != null && part != null) {
            return unreadable(from == null ? "from" : part == null ? "until" : "part", "api.desks.fromAndUntil");
        }
        SiteCode code;
        LocalDate day;
        TimeOfDay time;
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
        try {
            time = from != null && until != null
                    ? TimeOfDay.parse(from + "-" + until)
                    : part == null ? DayPart.DAY : DayPart.valueOf(part.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notATime) {
            return unreadable(
                    from == null ? "part" : "from", from == null ? "api.desks.notAPart" : "api.desks.notATime");
        }
        try {
            return answer(suggestDesks.suggest(code, day, time));
        } catch (NotFound e) {
            return unknownSite();
        }
    }

    private Response answer(Suggested suggested) {
        if (suggested instanceof Suggested.Refused refused) {
            return RefusalProblem.of(refused.because(), refusals.sentence(refused.because()));
        }
        var desks = (Suggested.Desks) suggested;
        return Response.ok(desks.desks().stream()
                        .map(desk -> json(desk, desks.slot()))
                        .toList())
                .build();
    }

    private SuggestionJson json(Suggestion suggestion, Slot slot) {
        var place = suggestion.desk();
        return new SuggestionJson(
                place.desk().code().value(),
                place.desk().label(),
                place.site().code().value(),
                place.floor().code().value(),
                place.floor().name(),
                place.zone().code().value(),
                place.zone().name(),
                slot.from().toString(),
                slot.to().toString(),
                suggestion.reasons().stream().map(this::json).toList());
    }

    private SeatReasonJson json(SeatReason reason) {
        return new SeatReasonJson(reason.kind().name(), seatWords.sentence(reason));
    }

    private Response unknownSite() {
        return Problem.at("site", 404, "Not Found", "UNKNOWN_SITE", words.of("api.desks.unknownSite"));
    }

    private Response unreadable(String field, String key) {
        return Problem.at(field, 400, "Bad Request", "UNREADABLE", words.of(key));
    }
}
