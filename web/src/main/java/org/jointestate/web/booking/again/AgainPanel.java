package org.jointestate.web.booking.again;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.again.SuggestAgain;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.booking.series.SeriesWords;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Offers on My day, in one press, the desk that somebody would probably book for the next day. */
@Named
@RequestScoped
public class AgainPanel {

    @Inject
    private SuggestAgain suggestAgain;

    @Inject
    private ReserveDesk reserveDesk;

    @Inject
    private SeriesWords seriesWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private @Nullable Optional<SuggestAgain.Again> offer;

    private Optional<SuggestAgain.Again> offer() {
        var known = offer;
        if (known == null) {
            known = suggestAgain.suggest();
            offer = known;
        }
        return known;
    }

    public boolean isOffered() {
        return Posted.isBeforeDrawing() || offer().isPresent();
    }

    private SuggestAgain.Again again() {
        return offer().orElseThrow(() -> new NotFound("offer", "to book again"));
    }

    public String getHeading() {
        var again = again();
        return again.tomorrow()
                ? words.of("again.tomorrow")
                : When.dayOnly(again.slot().day());
    }

    public String getButton() {
        var again = again();
        var day = again.tomorrow()
                ? words.of("again.wordTomorrow")
                : words.of("again.wordOn", SeriesWords.name(again.slot().day().getDayOfWeek()));
        return words.of(
                again.isUsual() ? "again.book" : "again.bookOther",
                again.desk().desk().label(),
                day);
    }

    public String getSays() {
        var again = again();
        var place = again.desk();
        var when = words.of(
                "again.when",
                When.day(again.slot().day()),
                seriesWords.time(again.time()),
                place.zone().name(),
                place.floor().name());
        if (!again.isUsual()) {
            return words.of(
                    "again.nearest",
                    when,
                    again.usual().desk().label(),
                    place.desk().label());
        }
        return again.habit()
                ? words.of(
                        "again.habit", when, SeriesWords.name(again.slot().day().getDayOfWeek()))
                : words.of("again.last", when);
    }

    public String getDesk() {
        return again().desk().desk().code().value();
    }

    public String getFrom() {
        return again().slot().from().toString();
    }

    public String getTo() {
        return again().slot().to().toString();
    }

    /** Another desk for the same day. */
    public String getOther() {
        return "/book.xhtml?site=%s&day=%s&floor=%s"
                .formatted(
                        again().desk().site().code(),
                        again().slot().day(),
                        again().desk().floor().code());
    }

    public @Nullable String book() throws IOException {
        var decision = reserveDesk.reserve(asked());
        if (decision instanceof BookingDecision.Refused refused) {
            words.errorSentence(null, refusals.sentence(refused.because()));
            return null;
        }
        var row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + row.reference() + "&undo=1");
        return null;
    }

    private static BookingRequest asked() {
        try {
            return new BookingRequest(
                    new DeskCode(Posted.one("desk")),
                    new Slot(When.parseMoment(Posted.one("from")), When.parseMoment(Posted.one("to"))));
        } catch (IllegalArgumentException | DateTimeParseException nothingOfOurs) {
            throw new NotFound("offer", "to book again");
        }
    }
}
