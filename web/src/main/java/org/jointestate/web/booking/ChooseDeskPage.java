package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.ChangeBooking;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.DeskState;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.ReserveDesk;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.SeeFloor;
import org.jointestate.domain.booking.SiteDay;
import org.jointestate.domain.booking.SiteDay.DeskOnDay;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.estate.DeskWords;
import org.jointestate.web.estate.FloorPlan;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Shows the desks of a floor on a day and books the one that is chosen, or moves a booking there. All that somebody has asked for stands
 * in the address, so that the page can be kept, sent and gone back to.
 */
@Named
@RequestScoped
public class ChooseDeskPage {

    /** One choice of a group of radios or links. */
    public record Option(String value, String label, String second, boolean chosen) {}

    /** One of the five days. */
    public record DayOption(String value, String weekday, int number, String free, boolean chosen) {}

    /** A zone with the desks of it that can be chosen. */
    public record ZoneRows(String code, String heading, String count, List<Row> rows) {}

    /** A desk that can be chosen. */
    public record Row(String code, String label, String features, String rest, boolean chosen) {}

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<DeskFeature> NEEDS = List.of(
            DeskFeature.HEIGHT_ADJUSTABLE,
            DeskFeature.TWO_SCREENS,
            DeskFeature.STEP_FREE,
            DeskFeature.QUIET,
            DeskFeature.NEAR_LIFT);

    @Inject
    private SeeFloor seeFloor;

    @Inject
    private SeeBooking seeBooking;

    @Inject
    private ReserveDesk reserveDesk;

    @Inject
    private ChangeBooking changeBooking;

    @Inject
    private Floors floors;

    @Inject
    private DeskWords deskWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable SiteDay seen;
    private @Nullable BookingRow changing;
    private @Nullable DeskCode suggested;
    private LocalDate day = LocalDate.EPOCH;
    private DayPart part = DayPart.DAY;
    private Set<DeskFeature> needs = EnumSet.noneOf(DeskFeature.class);
    private boolean wrongDay;

    /** Reads the address and looks at the floor; called before the page is shown. */
    public void look() {
        if (seen == null) {
            see();
            if (wrongDay) {
                words.error("other", "book.notADay", parameter("other"));
            }
        }
    }

    /** Books the chosen desk, or moves the booking there. */
    public @Nullable String book() throws IOException {
        see();
        var chosen = deskCode(parameter("desk"));
        if (wrongDay) {
            words.error("other", "book.notADay", parameter("other"));
            return null;
        }
        if (chosen.isEmpty()) {
            words.error("desks", "book.noDesk");
            return null;
        }
        var slot = seen().slot();
        if (slot.isEmpty()) {
            seen().because().ifPresent(because -> say(because));
            return null;
        }
        var request = new BookingRequest(chosen.get(), slot.get());
        var old = changing;
        var decision = old == null ? reserveDesk.reserve(request) : changeBooking.change(old.id(), request);
        if (decision instanceof BookingDecision.Booked booked) {
            return confirm(booked.booking(), old != null);
        }
        if (decision instanceof BookingDecision.AlreadySo already) {
            return confirm(already.booking(), false);
        }
        var because = ((BookingDecision.Refused) decision).because();
        if (old != null && because.reason() == Refusal.Reason.NOTHING_TO_CHANGE) {
            // Nobody can choose the desk they have, so this is the form that moved them, sent again.
            return confirm(old, true);
        }
        refuse(because, chosen.get());
        return null;
    }

    private static @Nullable String confirm(BookingRow booking, boolean moved) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/confirmed.xhtml?ref=" + booking.reference()
                + (moved ? "&changed=1" : ""));
        return null;
    }

    /** Says no where the choice is made, and offers the nearest desk when the other was just taken. */
    private void refuse(Refusal because, DeskCode chosen) {
        seen = null;
        see();
        var beside = seen().freeBeside(chosen);
        if (because.reason() == Refusal.Reason.DESK_TAKEN && beside.isPresent()) {
            var neighbour = beside.get().place().desk();
            suggested = neighbour.code();
            words.error(
                    "d-" + neighbour.code(),
                    "book.justTaken",
                    seen().find(chosen).map(desk -> desk.place().desk().label()).orElse(chosen.value()),
                    neighbour.label());
        } else {
            say(because);
        }
    }

    private void say(Refusal because) {
        words.errorSentence("desks", refusals.sentence(because));
    }

    private void see() {
        readBooking();
        part = part(parameter("part"))
                .or(() -> old().flatMap(BookingRow::partOfDay))
                .orElse(DayPart.DAY);
        needs = Arrays.stream(parameters("need"))
                .flatMap(need -> NEEDS.stream().filter(feature -> feature.name().equals(need)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskFeature.class)));
        readDay();
        var site = siteCode(parameter("site"))
                .or(() -> old().map(BookingRow::site))
                .orElse(new SiteCode("HQ"));
        seen = seeFloor.see(site, day, part, fiveDays());
    }

    private void readBooking() {
        var reference = parameter("ref");
        if (changing == null && !reference.isEmpty()) {
            try {
                changing = seeBooking.see(new BookingReference(reference));
            } catch (IllegalArgumentException notAReference) {
                throw new NotFound("booking", "of that reference");
            }
        }
    }

    private void readDay() {
        var other = parameter("other");
        var asked = other.isEmpty() ? parameter("day") : other;
        var usual = old().map(booking -> booking.slot().day())
                .orElseGet(() -> fiveDays().get(0));
        try {
            day = asked.isEmpty() ? usual : When.parseDay(asked);
        } catch (DateTimeParseException notADay) {
            wrongDay = true;
            day = usual;
        }
    }

    /** The next five working days, beginning with today while there is enough of it left. */
    private List<LocalDate> fiveDays() {
        var now = clock.instant().atZone(LONDON);
        var first = now.toLocalTime().isBefore(LocalTime.of(17, 0))
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return Stream.iterate(first, next -> next.plusDays(1))
                .filter(next -> next.getDayOfWeek() != DayOfWeek.SATURDAY && next.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(5)
                .toList();
    }

    private SiteDay seen() {
        if (seen == null) {
            see();
        }
        return Objects.requireNonNull(seen);
    }

    private Optional<BookingRow> old() {
        return Optional.ofNullable(changing);
    }

    public @Nullable BookingRow getChanging() {
        return changing;
    }

    public List<Option> getSites() {
        return seen().sites().stream()
                .map(site -> new Option(
                        site.code().value(),
                        site.name(),
                        "",
                        site.code().equals(seen().site().code())))
                .toList();
    }

    public List<DayOption> getDays() {
        return seen().days().stream()
                .map(free -> new DayOption(
                        free.day().toString(),
                        free.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK),
                        free.day().getDayOfMonth(),
                        !free.open()
                                ? words.of("book.closedDay")
                                : free.free() == 0 ? words.of("book.full") : words.of("book.free", free.free()),
                        free.day().equals(day)))
                .toList();
    }

    public String getDaysHeading() {
        var days = seen().days();
        var first = days.get(0).day();
        var last = days.get(days.size() - 1).day();
        var month = last.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + last.getYear();
        return first.getMonth() == last.getMonth()
                ? words.of("book.days", month)
                : words.of("book.daysOfTwoMonths", first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), month);
    }

    /** What the field for another day shows: what was typed, or the day when it is none of the five. */
    public String getOther() {
        if (wrongDay) {
            return parameter("other");
        }
        return fiveDays().contains(day) ? "" : day.toString();
    }

    public List<Option> getParts() {
        return Arrays.stream(DayPart.values())
                .map(value -> new Option(value.name(), words.of("part." + value), "", value == part))
                .toList();
    }

    public List<Option> getNeeds() {
        return NEEDS.stream()
                .map(need -> new Option(need.name(), words.of("Feature." + need), "", needs.contains(need)))
                .toList();
    }

    public List<Option> getFloorOptions() {
        var all = Floors.of(seen());
        return all.stream()
                .map(floor -> new Option(
                        address(Map.of("floor", floor.code().value())),
                        floor.name(),
                        words.of("book.free", Floors.count(Floors.on(seen(), floor), DeskState.FREE)),
                        floor.code().equals(floor().code())))
                .toList();
    }

    /** The floor in the address, else that of the chosen desk, else the first one where something is free. */
    private Floor floor() {
        var all = Floors.of(seen());
        var asked = parameter("floor");
        return all.stream()
                .filter(floor -> floor.code().value().equals(asked))
                .findFirst()
                .or(() -> deskCode(parameter("desk"))
                        .flatMap(desk -> seen().find(desk))
                        .map(desk -> desk.place().floor()))
                .or(() -> old().flatMap(booking ->
                        seen().find(booking.desk()).map(desk -> desk.place().floor())))
                .or(() -> all.stream()
                        .filter(floor -> choosable(floor).findAny().isPresent())
                        .findFirst())
                .orElse(all.get(0));
    }

    private Stream<DeskOnDay> choosable(Floor floor) {
        return Floors.on(seen(), floor).stream()
                .filter(desk -> desk.state() == DeskState.FREE)
                .filter(desk -> desk.place().desk().features().containsAll(needs));
    }

    public List<ZoneRows> getZones() {
        var onFloor = Floors.on(seen(), floor());
        return Floors.zones(onFloor).stream()
                .map(zone -> {
                    var desks = onFloor.stream()
                            .filter(desk -> desk.place().zone().code().equals(zone.code()))
                            .toList();
                    var rows = choosable(floor())
                            .filter(desk -> desk.place().zone().code().equals(zone.code()))
                            .filter(desk -> !desk.place().desk().code().equals(suggested))
                            .map(this::row)
                            .toList();
                    return new ZoneRows(
                            zone.code().value(),
                            words.of("book.zone", zone.letter(), zone.name()),
                            words.of("book.freeOf", Floors.count(desks, DeskState.FREE), desks.size()),
                            rows);
                })
                .filter(zone -> !zone.rows().isEmpty())
                .toList();
    }

    public @Nullable Row getSuggestion() {
        return suggested == null ? null : seen().find(suggested).map(this::row).orElse(null);
    }

    private Row row(DeskOnDay shown) {
        var desk = shown.place().desk();
        var chosen = suggested == null
                ? desk.code().value().equals(parameter("desk"))
                : desk.code().equals(suggested);
        return new Row(desk.code().value(), desk.label(), deskWords.features(desk), deskWords.rest(desk), chosen);
    }

    public boolean isAnyFree() {
        return choosable(floor()).findAny().isPresent();
    }

    /** Why the list is empty, and what to do. */
    public String getWhyNone() {
        var because = seen().because();
        if (because.isPresent()) {
            return refusals.sentence(because.get());
        }
        if (!needs.isEmpty() && Floors.count(Floors.on(seen(), floor()), DeskState.FREE) > 0) {
            return words.of("book.noneWithNeeds", floor().name());
        }
        return Floors.count(seen().desks(), DeskState.FREE) > 0
                ? words.of("book.floorFull", floor().name())
                : words.of("book.siteFull", When.day(day));
    }

    public String getHint() {
        var desks = Floors.on(seen(), floor());
        return words.of("book.hint", Floors.count(desks, DeskState.FREE), desks.size());
    }

    public FloorPlan getPlan() {
        var codes = choosable(floor()).map(desk -> desk.place().desk().code()).collect(Collectors.toSet());
        return floors.plan(seen(), floor(), codes.isEmpty() ? Set.of(new DeskCode("NONE")) : codes);
    }

    public String getPlanHeading() {
        return words.of("book.planHeading", floor().name());
    }

    /** The closed desks of the floor with their reasons. */
    public List<String> getClosed() {
        if (seen().because().isPresent()) {
            return List.of();
        }
        return Floors.on(seen(), floor()).stream()
                .filter(desk -> desk.state() == DeskState.CLOSED)
                .flatMap(desk -> desk.closedBecause().stream()
                        .map(reason ->
                                words.of("book.closedDesk", desk.place().desk().label(), reason)))
                .toList();
    }

    public List<Option> getLegend() {
        var desks = Floors.on(seen(), floor());
        return List.of(
                new Option("free", words.of("legend.free", Floors.count(desks, DeskState.FREE)), "", false),
                new Option("chosen", words.of("legend.chosen"), "", false),
                new Option("taken", words.of("legend.taken", Floors.count(desks, DeskState.TAKEN)), "", false),
                new Option("closed", words.of("legend.closed", Floors.count(desks, DeskState.CLOSED)), "", false),
                new Option("away", words.of("legend.away", Floors.count(desks, DeskState.OUT_OF_REACH)), "", false));
    }

    /** The desk somebody has that day already, with the way to change it. */
    public @Nullable String getYours() {
        return seen().desks().stream()
                .filter(desk -> desk.state() == DeskState.YOURS && changing == null)
                .findFirst()
                .map(desk -> words.of("book.yours", desk.place().desk().label()))
                .orElse(null);
    }

    public String getWhen() {
        var slot = seen().slot();
        return slot.map(when -> words.of(
                        "book.when",
                        When.day(day),
                        words.of("partIn." + part),
                        When.time(when.from()),
                        When.time(when.to())))
                .orElse(When.day(day));
    }

    public String getFloorName() {
        return floor().name().toLowerCase(Locale.UK);
    }

    public String getSite() {
        return seen().site().code().value();
    }

    public String getDay() {
        return day.toString();
    }

    public String getPart() {
        return part.name();
    }

    public String getFloor() {
        return floor().code().value();
    }

    public String getToday() {
        return clock.instant().atZone(LONDON).toLocalDate().toString();
    }

    /** What the booking that is being changed says now. */
    public String getNow() {
        return old().map(booking -> words.of("change.now", booking.deskLabel(), BookingPage.whenOf(words, booking)))
                .orElseThrow(() -> new NotFound("booking", "without a reference"));
    }

    public String getReference() {
        return old().map(booking -> booking.reference().value()).orElse("");
    }

    public List<String> getChosenNeeds() {
        return needs.stream().map(Enum::name).toList();
    }

    public String getPage() {
        return changing == null ? "/book.xhtml" : "/change-booking.xhtml";
    }

    private String address(Map<String, String> instead) {
        var query = new StringBuilder("?");
        if (changing != null) {
            query.append("ref=").append(changing.reference()).append('&');
        }
        query.append("site=")
                .append(getSite())
                .append("&day=")
                .append(day)
                .append("&part=")
                .append(part);
        needs.forEach(need -> query.append("&need=").append(need));
        instead.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private static Optional<DeskCode> deskCode(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new DeskCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private static Optional<SiteCode> siteCode(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new SiteCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private static Optional<DayPart> part(String text) {
        return Arrays.stream(DayPart.values())
                .filter(value -> value.name().equals(text))
                .findFirst();
    }

    private static String parameter(String name) {
        var value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value.strip();
    }

    private static String[] parameters(String name) {
        var values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? new String[0] : values;
    }
}
