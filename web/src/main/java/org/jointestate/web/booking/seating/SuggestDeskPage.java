package org.jointestate.web.booking.seating;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.ListSites;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.booking.seating.Nearness;
import org.jointestate.domain.booking.seating.SuggestDesks;
import org.jointestate.domain.booking.seating.SuggestDesks.Suggested;
import org.jointestate.domain.booking.seating.SuggestDesks.Suggestion;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.AskedTime;
import org.jointestate.web.booking.FloorView.Option;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Suggests desks for a time that stands in the address, each with its reasons and a button that books it. */
@Named
@RequestScoped
public class SuggestDeskPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime LATE = LocalTime.of(17, 0);

    /** A desk as the page shows it. */
    public record Row(String code, String label, String where, String says, String from, String to, String button) {

        static final Row NOT_YET_KNOWN = new Row("", "", "", "", "", "", "");
    }

    @Inject
    private SuggestDesks suggestDesks;

    @Inject
    private ReserveDesk reserveDesk;

    @Inject
    private ListSites listSites;

    @Inject
    private SeatWords seatWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable List<Site> sites;
    private @Nullable Suggested found;
    private boolean looked;

    private List<Site> sites() {
        var known = sites;
        if (known == null) {
            known = listSites.list();
            sites = known;
        }
        return known;
    }

    /** Reads the address and looks; called before the page is drawn. */
    public void look() {
        if (looked) {
            return;
        }
        looked = true;
        var asked = day();
        if (asked.isEmpty()) {
            words.error("day", "suggest.notADay", Posted.one("day"));
        }
        var site = site();
        var time = time().at(asked.flatMap(day -> site.hours().on(day)));
        time.problem()
                .ifPresent(wrong ->
                        words.error(wrong.field(), wrong.key(), wrong.gaps().toArray()));
        if (asked.isPresent() && time.problem().isEmpty()) {
            found = suggestDesks.suggest(site.code(), asked.get(), time.time());
        }
    }

    /** Books the desk beside the button. */
    public @Nullable String book() throws IOException {
        var decision = reserveDesk.reserve(pressed());
        if (decision instanceof BookingDecision.Refused refused) {
            words.errorSentence(
                    "desks",
                    refused.because().reason() == Refusal.Reason.DESK_TAKEN
                            ? words.of("suggest.gone")
                            : refusals.sentence(refused.because()));
            return null;
        }
        var row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + row.reference() + "&undo=1");
        return null;
    }

    private static BookingRequest pressed() {
        try {
            return new BookingRequest(
                    new DeskCode(Posted.one("desk")),
                    new Slot(When.parseMoment(Posted.one("slotFrom")), When.parseMoment(Posted.one("slotTo"))));
        } catch (IllegalArgumentException | DateTimeParseException nothingOfOurs) {
            throw new NotFound("suggestion", "of that desk");
        }
    }

    /** While the server looks for the button that was pressed there are as many rows as there may have been on the page. */
    public List<Row> getRows() {
        if (Posted.isBeforeDrawing()) {
            return Collections.nCopies(SuggestDesks.MOST, Row.NOT_YET_KNOWN);
        }
        return desks().map(desks -> desks.desks().stream()
                        .map(desk -> row(desk, desks.slot()))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Suggested.Desks> desks() {
        return found instanceof Suggested.Desks desks ? Optional.of(desks) : Optional.empty();
    }

    private Row row(Suggestion suggestion, Slot slot) {
        var place = suggestion.desk();
        return new Row(
                place.desk().code().value(),
                place.desk().label(),
                words.of(
                        "suggest.where",
                        place.zone().name(),
                        place.floor().name().toLowerCase(Locale.UK)),
                seatWords.says(suggestion.reasons()),
                slot.from().toString(),
                slot.to().toString(),
                words.of("suggest.book", place.desk().label()));
    }

    public boolean isFound() {
        return desks().isPresent();
    }

    public boolean isNearness() {
        return desks().filter(Suggested.Desks::nearness).isPresent();
    }

    public String getNearnessSays() {
        return words.of("suggest.nearnessOn", Nearness.POINTS, Nearness.ALL_POINTS);
    }

    public String getLead() {
        return words.of("suggest.lead", SuggestDesks.MOST);
    }

    public @Nullable String getWhyNone() {
        return found instanceof Suggested.Refused refused ? refusals.sentence(refused.because()) : null;
    }

    public String getWhen() {
        return desks().map(Suggested.Desks::slot)
                .map(slot ->
                        words.of("booking.when", When.day(slot.day()), When.time(slot.from()), When.time(slot.to())))
                .orElse("");
    }

    private Site site() {
        var asked = Posted.one("site");
        return sites().stream()
                .filter(site -> site.code().value().equals(asked))
                .findFirst()
                .or(() -> sites().stream()
                        .filter(site -> site.code().equals(new SiteCode("HQ")))
                        .findFirst())
                .or(() -> sites().stream().findFirst())
                .orElseThrow(() -> new NotFound("site", "at all"));
    }

    private Optional<LocalDate> day() {
        var typed = Posted.one("day");
        try {
            return Optional.of(typed.isEmpty() ? usualDay() : When.parseDay(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Today while enough of it is left, else tomorrow. */
    private LocalDate usualDay() {
        var now = clock.instant().atZone(LONDON);
        return now.toLocalTime().isBefore(LATE)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
    }

    private static AskedTime time() {
        return AskedTime.read(Posted::one, DayPart.DAY);
    }

    public List<Option> getSites() {
        var chosen = site().code();
        return sites().stream()
                .map(site -> new Option(
                        site.code().value(), site.name(), "", site.code().equals(chosen)))
                .toList();
    }

    public List<Option> getParts() {
        return Stream.concat(Arrays.stream(DayPart.values()).map(Enum::name), Stream.of(AskedTime.TIME))
                .map(value -> new Option(value, words.of("part." + value), "", value.equals(time().part())))
                .toList();
    }

    public String getSite() {
        return site().code().value();
    }

    public String getDay() {
        var typed = Posted.one("day");
        return typed.isEmpty() ? usualDay().toString() : typed;
    }

    public String getToday() {
        return clock.instant().atZone(LONDON).toLocalDate().toString();
    }

    public AskedTime getTime() {
        return time();
    }

    /** The floor at the same time. */
    public String getFloor() {
        return "/book.xhtml?site=%s&day=%s&%s".formatted(getSite(), day().orElseGet(this::usualDay), time().query());
    }
}
