package org.jointestate.web.booking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.SiteDay;
import org.jointestate.domain.booking.floor.SiteDay.DeskOnDay;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.estate.DeskWords;
import org.jointestate.web.estate.FloorPlan;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** A site on a day in the words and drawings of the page that chooses a desk. It reads what was found and changes nothing. */
public final class FloorView {

    /** One choice of a group of radios or links. */
    public record Option(String value, String label, String second, boolean chosen) {}

    /** One of the days that are offered. */
    public record DayOption(String value, String weekday, int number, String free, boolean chosen) {}

    /** A zone with the desks of it that can be chosen. */
    public record ZoneRows(String code, String heading, String count, List<Row> rows) {}

    /** A desk that can be chosen. */
    public record Row(String code, String label, String features, String rest, boolean chosen) {}

    /** Where there is a list to wait on: the zones that are full, and the page that joins it. */
    public record Wait(String says, String address) {}

    /** The makers of words and plans. */
    record Makers(Words words, DeskWords deskWords, RefusalWords refusals, Floors floors) {}

    private final SiteDay seen;
    private final AskedFloor asked;
    private final Optional<BookingRow> old;
    private final @Nullable DeskCode suggested;
    private final Words words;
    private final DeskWords deskWords;
    private final RefusalWords refusals;
    private final Floors floors;

    // Worked out once: a page asks for each of them many times.
    private @Nullable List<Floor> floorsOfSite;
    private @Nullable Floor floor;
    private @Nullable List<DeskOnDay> onFloor;
    private @Nullable List<DeskOnDay> choosable;
    private @Nullable List<ZoneRows> zones;
    private @Nullable FloorPlan plan;

    /**
     * @param changing the booking that is being moved, if one is
     * @param suggested the desk offered in place of one that was just taken
     */
    FloorView(
            SiteDay seen,
            AskedFloor asked,
            @Nullable BookingRow changing,
            @Nullable DeskCode suggested,
            Makers makers) {
        this.seen = seen;
        this.asked = asked;
        this.old = Optional.ofNullable(changing);
        this.suggested = suggested;
        this.words = makers.words();
        this.deskWords = makers.deskWords();
        this.refusals = makers.refusals();
        this.floors = makers.floors();
    }

    public List<Option> getSites() {
        return seen.sites().stream()
                .map(site -> new Option(
                        site.code().value(),
                        site.name(),
                        "",
                        site.code().equals(seen.site().code())))
                .toList();
    }

    /** A weekend is offered where the site is open on it. */
    private List<SiteDay.FreeOnDay> offeredDays() {
        return seen.days().stream()
                .filter(free -> free.day().getDayOfWeek().getValue() <= 5
                        || seen.site().hours().on(free.day()).isPresent())
                .toList();
    }

    public List<DayOption> getDays() {
        return offeredDays().stream()
                .map(free -> new DayOption(
                        free.day().toString(),
                        free.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK),
                        free.day().getDayOfMonth(),
                        !free.open()
                                ? words.of(free.over() ? "book.overDay" : "book.closedDay")
                                : free.free() == 0 ? words.of("book.full") : words.of("book.free", free.free()),
                        free.day().equals(asked.day())))
                .toList();
    }

    public String getDaysHeading() {
        var days = offeredDays();
        var first = days.get(0).day();
        var last = days.get(days.size() - 1).day();
        var month = last.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + last.getYear();
        return first.getMonth() == last.getMonth()
                ? words.of("book.days", month)
                : words.of("book.daysOfTwoMonths", first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), month);
    }

    public List<Option> getParts() {
        return Stream.concat(Arrays.stream(DayPart.values()).map(Enum::name), Stream.of(AskedTime.TIME))
                .map(value -> new Option(
                        value,
                        words.of("part." + value),
                        "",
                        value.equals(asked.time().part())))
                .toList();
    }

    public List<Option> getNeeds() {
        return AskedFloor.NEEDS.stream()
                .map(need -> new Option(
                        need.name(),
                        words.of("Feature." + need),
                        "",
                        asked.needs().contains(need)))
                .toList();
    }

    public List<Option> getFloorOptions() {
        return floorsOfSite().stream()
                .map(floor -> new Option(
                        address(Map.of("floor", floor.code().value())),
                        floor.name(),
                        words.of("book.free", Floors.count(Floors.on(seen, floor), DeskState.FREE)),
                        floor.code().equals(floor().code())))
                .toList();
    }

    private List<Floor> floorsOfSite() {
        var known = floorsOfSite;
        if (known == null) {
            known = Floors.of(seen);
            floorsOfSite = known;
        }
        return known;
    }

    private Floor floor() {
        var known = floor;
        if (known == null) {
            known = chooseFloor();
            floor = known;
        }
        return known;
    }

    /** The floor in the address, else that of the chosen desk, else the first one where something is free. */
    private Floor chooseFloor() {
        var all = floorsOfSite();
        return all.stream()
                .filter(floor -> floor.code().value().equals(asked.floor()))
                .findFirst()
                .or(() -> asked.desk().flatMap(desk -> seen.find(desk)).map(desk -> desk.place()
                        .floor()))
                .or(() -> old.flatMap(booking ->
                        seen.find(booking.desk()).map(desk -> desk.place().floor())))
                .or(() -> all.stream()
                        .filter(floor -> choosableOn(floor).findAny().isPresent())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new NotFound("floor", seen.site().code()));
    }

    private Stream<DeskOnDay> choosableOn(Floor floor) {
        return Floors.on(seen, floor).stream()
                .filter(desk -> desk.state() == DeskState.FREE)
                .filter(desk -> asked.needs().isEmpty()
                        || desk.place().desk().features().containsAll(asked.needs()));
    }

    /** The desks of the floor that is shown. */
    private List<DeskOnDay> onFloor() {
        var known = onFloor;
        if (known == null) {
            known = Floors.on(seen, floor());
            onFloor = known;
        }
        return known;
    }

    private List<DeskOnDay> choosable() {
        var known = choosable;
        if (known == null) {
            known = choosableOn(floor()).toList();
            choosable = known;
        }
        return known;
    }

    /** All that the list is drawn from. */
    FloorPieces.Shown shownAsList() {
        var chosen = asked.desk().filter(code -> choosable().stream()
                .anyMatch(desk -> desk.place().desk().code().equals(code)));
        return new FloorPieces.Shown(ZoneRows.class, onFloor(), asked.needs(), chosen.orElse(null), suggested);
    }

    /** All that the plan is drawn from. */
    FloorPieces.Shown shownAsPlan() {
        return new FloorPieces.Shown(FloorPlan.class, onFloor(), asked.needs(), null, null);
    }

    public List<ZoneRows> getZones() {
        var known = zones;
        if (known == null) {
            known = readZones();
            zones = known;
        }
        return known;
    }

    private List<ZoneRows> readZones() {
        var onFloor = onFloor();
        return Floors.zones(onFloor).stream()
                .map(zone -> {
                    var desks = onFloor.stream()
                            .filter(desk -> desk.place().zone().code().equals(zone.code()))
                            .toList();
                    var rows = choosable().stream()
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
        return suggested == null ? null : seen.find(suggested).map(this::row).orElse(null);
    }

    private Row row(DeskOnDay shown) {
        var desk = shown.place().desk();
        var chosen = suggested == null
                ? asked.desk().filter(desk.code()::equals).isPresent()
                : desk.code().equals(suggested);
        return new Row(desk.code().value(), desk.label(), deskWords.features(desk), deskWords.rest(desk), chosen);
    }

    public boolean isAnyFree() {
        return !choosable().isEmpty();
    }

    /** Why the list is empty, and what to do. */
    public String getWhyNone() {
        var because = seen.because();
        if (because.isPresent()) {
            return refusals.sentence(because.get());
        }
        if (!asked.needs().isEmpty() && Floors.count(onFloor(), DeskState.FREE) > 0) {
            return words.of("book.noneWithNeeds", floor().name());
        }
        return Floors.count(seen.desks(), DeskState.FREE) > 0
                ? words.of("book.floorFull", floor().name())
                : words.of("book.siteFull", When.day(asked.day()));
    }

    /** Nothing where the day can be had, where no list is kept, or where somebody has a desk already. */
    public @Nullable Wait getWait() {
        if (old.isPresent()
                || asked.time().byTime()
                || seen.slot().isEmpty()
                || seen.because().isPresent()) {
            return null;
        }
        if (Floors.count(seen.desks(), DeskState.YOURS) > 0) {
            return null;
        }
        var full = seen.fullZones();
        if (full.isEmpty()) {
            return null;
        }
        var address = "/waiting-list.xhtml?site=" + getSite() + "&day=" + asked.day() + "&"
                + asked.time().query();
        if (Floors.count(seen.desks(), DeskState.FREE) == 0) {
            return new Wait(words.of("waiting.allFull"), address);
        }
        return new Wait(
                words.of(
                        "waiting.zonesFull",
                        full.size(),
                        full.stream().map(zone -> zone.letter()).collect(Collectors.joining(", "))),
                address + "&zone=" + full.get(0).code());
    }

    public String getHint() {
        var desks = onFloor();
        return words.of("book.hint", Floors.count(desks, DeskState.FREE), desks.size());
    }

    public FloorPlan getPlan() {
        var known = plan;
        if (known == null) {
            known = draw();
            plan = known;
        }
        return known;
    }

    private FloorPlan draw() {
        var codes = choosable().stream().map(desk -> desk.place().desk().code()).collect(Collectors.toSet());
        return floors.plan(seen, floor(), codes.isEmpty() ? Set.of(new DeskCode("NONE")) : codes);
    }

    public String getPlanHeading() {
        return words.of("book.planHeading", floor().name());
    }

    /** The closed desks of the floor with their reasons. */
    public List<String> getClosed() {
        if (seen.because().isPresent()) {
            return List.of();
        }
        return onFloor().stream()
                .filter(desk -> desk.state() == DeskState.CLOSED)
                .flatMap(desk -> desk.closedBecause().stream()
                        .map(reason ->
                                words.of("book.closedDesk", desk.place().desk().label(), reason)))
                .toList();
    }

    /** Why desks of the floor are out of reach, those with one reason together. */
    public List<String> getAway() {
        if (seen.because().isPresent()) {
            return List.of();
        }
        var byReason = new LinkedHashMap<String, List<String>>();
        for (var desk : onFloor()) {
            desk.outOfReachBecause().ifPresent(refusal -> byReason.computeIfAbsent(
                            refusals.outOfReach(refusal), reason -> new ArrayList<>())
                    .add(desk.place().desk().label()));
        }
        return byReason.entrySet().stream()
                .map(reason -> words.of("book.away", String.join(", ", reason.getValue()), reason.getKey()))
                .toList();
    }

    public List<Option> getLegend() {
        var desks = onFloor();
        return List.of(
                new Option("free", words.of("legend.free", Floors.count(desks, DeskState.FREE)), "", false),
                new Option("chosen", words.of("legend.chosen"), "", false),
                new Option("taken", words.of("legend.taken", Floors.count(desks, DeskState.TAKEN)), "", false),
                new Option("closed", words.of("legend.closed", Floors.count(desks, DeskState.CLOSED)), "", false),
                new Option("away", words.of("legend.away", Floors.count(desks, DeskState.OUT_OF_REACH)), "", false));
    }

    /** The desk somebody has that day already, with the way to change it. */
    public @Nullable String getYours() {
        return seen.desks().stream()
                .filter(desk -> desk.state() == DeskState.YOURS && old.isEmpty())
                .findFirst()
                .map(desk -> words.of("book.yours", desk.place().desk().label()))
                .orElse(null);
    }

    /** Where there is no room for more. */
    public String getShortDay() {
        return When.shortestDay(asked.day());
    }

    public String getWhen() {
        var slot = seen.slot();
        return slot.map(when -> asked.time().byTime()
                        ? BookingPage.timesOf(words, when)
                        : words.of(
                                "book.when",
                                When.day(asked.day()),
                                words.of("partIn." + asked.time().part()),
                                When.time(when.from()),
                                When.time(when.to())))
                .orElse(When.day(asked.day()));
    }

    public String getFloorName() {
        return floor().name().toLowerCase(Locale.UK);
    }

    public String getSite() {
        return seen.site().code().value();
    }

    public String getFloor() {
        return floor().code().value();
    }

    private String address(Map<String, String> instead) {
        var query = new StringBuilder("?");
        old.ifPresent(
                booking -> query.append("ref=").append(booking.reference()).append('&'));
        query.append("site=")
                .append(getSite())
                .append("&day=")
                .append(asked.day())
                .append('&')
                .append(asked.time().query());
        if (asked.others()) {
            query.append("&others=1");
        }
        asked.needs().forEach(need -> query.append("&need=").append(need));
        instead.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
