package org.jointestate.web.booking.arrival;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.arrival.ArriveAtDesk;
import org.jointestate.domain.booking.arrival.CheckIn;
import org.jointestate.domain.booking.arrival.DeskNow;
import org.jointestate.domain.booking.arrival.LeaveEarly;
import org.jointestate.domain.booking.arrival.SeeDeskNow;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** One desk, for whoever stands before it and has read its label: check in, take it, leave it, or go to the next. */
@Named
@RequestScoped
public class AtDeskPage {

    /** How long the desk could be taken; the first is the big button. */
    public record Offer(String until, String label, boolean first) {}

    private String desk = "";
    private @Nullable DeskNow now;

    @Inject
    private SeeDeskNow seeDeskNow;

    @Inject
    private ArriveAtDesk arriveAtDesk;

    @Inject
    private CheckIn checkIn;

    @Inject
    private LeaveEarly leaveEarly;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    /** Before anything is decoded: which buttons the page has depends on it. */
    @PostConstruct
    void read() {
        desk = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("desk", "");
    }

    private DeskCode code() {
        try {
            return new DeskCode(desk.strip());
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("desk", "of that code");
        }
    }

    public DeskNow getNow() {
        var known = now;
        if (known == null) {
            known = seeDeskNow.see(code());
            now = known;
        }
        return known;
    }

    public @Nullable String checkIn() throws IOException {
        var mine = mine();
        return mine == null ? again() : answer(checkIn.checkIn(mine.id(), CheckInSource.QR), "in");
    }

    public @Nullable String leave() throws IOException {
        var mine = mine();
        return mine == null ? again() : answer(leaveEarly.leave(mine.id()), "left");
    }

    /** Until when stands in the form: what is offered may have become less since the page was shown. */
    public @Nullable String take() throws IOException {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        LocalDateTime end;
        try {
            end = When.parseMoment(asked.getOrDefault("until", ""));
        } catch (DateTimeParseException notAMoment) {
            return again();
        }
        return answer(arriveAtDesk.arrive(code(), end, CheckInSource.QR), "in");
    }

    private @Nullable BookingRow mine() {
        return getNow().mine().filter(booking -> booking.desk().equals(code())).orElse(null);
    }

    /** What was pressed does not fit any more: the page says what is so now. */
    private @Nullable String again() throws IOException {
        return to("");
    }

    private @Nullable String answer(BookingDecision decision, String done) throws IOException {
        if (decision instanceof BookingDecision.Refused refused) {
            now = null;
            words.errorSentence(null, refusals.sentence(refused.because()));
            return null;
        }
        return to("&done=" + done);
    }

    private @Nullable String to(String rest) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/at.xhtml?desk=" + code() + rest);
        return null;
    }

    public String getLabel() {
        return getNow().place().desk().label();
    }

    public String getWhere() {
        var place = getNow().place();
        return words.of(
                "booking.where",
                place.zone().name(),
                place.floor().name().toLowerCase(Locale.UK),
                place.site().name());
    }

    /** One of the states, in small letters, for the page to branch on. */
    public String getState() {
        return getNow().state().name();
    }

    public String getHeading() {
        return words.of("at.heading." + getState(), getLabel());
    }

    public String getSays() {
        var seen = getNow();
        return switch (seen.state()) {
            case YOURS, CHECKED_IN -> words.of("at.says." + seen.state(), mineTimes());
            case YOURS_LATER ->
                words.of(
                        "at.says.YOURS_LATER",
                        mineTimes(),
                        seen.mine().map(mine -> When.time(mine.checkInFrom())).orElse(""));
            case ELSEWHERE ->
                words.of(
                        "at.says.ELSEWHERE",
                        seen.mine().map(BookingRow::deskLabel).orElse(""),
                        seen.mine().map(BookingRow::zoneName).orElse(""),
                        mineTimes());
            case TAKEN -> words.of("at.says.TAKEN", seen.until().map(When::time).orElse(""));
            case CLOSED -> words.of("at.says.CLOSED", seen.because().orElse(""));
            case SITE_CLOSED ->
                seen.because()
                        .map(reason -> words.of("at.says.SITE_CLOSED", reason))
                        .orElseGet(() -> words.of("at.says.SITE_CLOSED.plain"));
            case OUT_OF_REACH -> seen.objection().map(refusals::sentence).orElse("");
            case FREE -> words.of("at.says.FREE");
        };
    }

    private String mineTimes() {
        return getNow().mine()
                .map(BookingRow::slot)
                .map(slot -> words.of("at.times", When.time(slot.from()), When.time(slot.to())))
                .orElse("");
    }

    public @Nullable String getMineClosed() {
        var seen = getNow();
        return seen.state() == DeskNow.State.YOURS || seen.state() == DeskNow.State.CHECKED_IN
                ? seen.because()
                        .map(reason -> words.of("booking.closed", getLabel(), reason))
                        .orElse(null)
                : null;
    }

    public List<Offer> getOffers() {
        var offers = getNow().offers();
        return offers.stream()
                .map(slot -> new Offer(
                        slot.to().toString(), words.of("at.take", When.time(slot.to())), slot.equals(offers.get(0))))
                .toList();
    }

    /** The desk that is free instead, on the page that books. */
    public @Nullable String getNearAddress() {
        return getNow().near()
                .map(place -> "/book.xhtml?site=%s&day=%s&part=%s&floor=%s&desk=%s"
                        .formatted(
                                place.site().code(),
                                getNow().now().toLocalDate(),
                                part(),
                                place.floor().code(),
                                place.desk().code()))
                .orElse(null);
    }

    private DayPart part() {
        return getNow().now().toLocalTime().isBefore(DayPart.MIDDLE) ? DayPart.MORNING : DayPart.AFTERNOON;
    }

    public String getNearWords() {
        return getNow().near()
                .map(place ->
                        words.of("at.near", place.desk().label(), place.zone().name()))
                .orElse("");
    }

    public String getBookNear() {
        return getNow().near()
                .map(place -> words.of("at.bookNear", place.desk().label()))
                .orElse("");
    }

    /** The booking of another desk, to be moved here. */
    public @Nullable String getMoveAddress() {
        return getNow().state() == DeskNow.State.ELSEWHERE
                ? getNow().mine()
                        .map(mine -> "/change-booking.xhtml?ref=%s&floor=%s&desk=%s"
                                .formatted(
                                        mine.reference(),
                                        getNow().place().floor().code(),
                                        code()))
                        .orElse(null)
                : null;
    }

    public String getDesk() {
        return desk;
    }
}
