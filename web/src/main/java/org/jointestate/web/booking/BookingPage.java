package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.reserve.CancelBooking;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.estate.FloorPlan;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows one booking, confirmed, changed or cancelled, and cancels it when asked to. The address names it by its reference. */
@Named
@RequestScoped
public class BookingPage {

    @Inject
    private SeeBooking seeBooking;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private SeeFloor seeFloor;

    @Inject
    private Floors floors;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private String ref = "";
    private @Nullable BookingRow row;

    public BookingRow getRow() {
        var known = row;
        if (known == null) {
            known = seeBooking.see(reference());
            row = known;
        }
        return known;
    }

    private BookingReference reference() {
        try {
            return new BookingReference(ref.strip());
        } catch (IllegalArgumentException notAReference) {
            throw new NotFound("booking", "of that reference");
        }
    }

    public @Nullable String cancel() throws IOException {
        var decision = cancelBooking.cancel(getRow().id());
        if (decision instanceof BookingDecision.Refused refused) {
            words.errorSentence(null, refusals.sentence(refused.because()));
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + ref);
        return null;
    }

    public boolean isCancelled() {
        return getRow().state() == BookingState.CANCELLED;
    }

    public boolean isHolding() {
        return getRow().state().holdsDesk();
    }

    public String getHeading() {
        var key = isCancelled() ? "confirmed.cancelled" : isHolding() ? "confirmed.yours" : "confirmed.over";
        return words.of(key, getRow().deskLabel());
    }

    public String getWhen() {
        return whenOf(words, getRow());
    }

    static String whenOf(Words words, BookingRow booking) {
        var slot = booking.slot();
        return booking.partOfDay()
                .map(part -> words.of(
                        "book.when",
                        When.day(slot.day()),
                        words.of("partIn." + part),
                        When.time(slot.from()),
                        When.time(slot.to())))
                .orElseGet(() -> timesOf(words, slot));
    }

    /** A slot with its times; over midnight, with both days. */
    static String timesOf(Words words, Slot slot) {
        return slot.days().size() > 1
                ? words.of(
                        "booking.whenOvernight",
                        When.day(slot.day()),
                        When.time(slot.from()),
                        When.time(slot.to()),
                        When.day(slot.lastDay()))
                : words.of("booking.when", When.day(slot.day()), When.time(slot.from()), When.time(slot.to()));
    }

    public String getWhere() {
        var booking = getRow();
        return words.of(
                "booking.where", booking.zoneName(), booking.floorName().toLowerCase(Locale.UK), booking.siteName());
    }

    public String getCheckIn() {
        return words.of("confirmed.checkIn", When.time(getRow().checkInFrom()), When.time(getRow().checkInBy()));
    }

    public @Nullable String getClosed() {
        return getRow().closedBecause()
                .map(reason -> words.of("booking.closed", getRow().deskLabel(), reason))
                .orElse(null);
    }

    /** The same desk a week later, on the page that books. */
    public String getNextWeek() {
        var booking = getRow();
        return "/book.xhtml?site=%s&day=%s&%s&floor=%s&desk=%s"
                .formatted(
                        booking.site(),
                        booking.slot().day().plusWeeks(1),
                        AskedTime.of(AskedFloor.timeOf(booking)).query(),
                        booking.floor(),
                        booking.desk());
    }

    public String getNextWeekWords() {
        return words.of(
                "confirmed.nextWeek",
                getRow().deskLabel(),
                When.dayOnly(getRow().slot().day().plusWeeks(1)));
    }

    public String getFind() {
        return words.of(
                "confirmed.find",
                getRow().deskLabel(),
                getRow().zoneName(),
                getRow().floorName().toLowerCase(Locale.UK));
    }

    public FloorPlan getPlan() {
        var booking = getRow();
        var seen = seeFloor.see(booking.site(), booking.slot().day(), AskedFloor.timeOf(booking), List.of());
        var floor = Floors.of(seen).stream()
                .filter(candidate -> candidate.code().equals(booking.floor()))
                .findFirst()
                .orElseThrow(() -> new NotFound("floor", booking.floor()));
        return floors.plan(seen, floor, Set.<DeskCode>of());
    }

    public String getRef() {
        return ref;
    }

    public void setRef(String ref) {
        this.ref = ref;
    }
}
