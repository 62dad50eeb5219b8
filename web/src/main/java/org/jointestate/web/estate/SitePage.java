package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.booking.closure.CountInTheWay;
import org.jointestate.domain.estate.AnnounceClosure;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SeeSite;
import org.jointestate.domain.estate.SetOpeningHours;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.WithdrawClosure;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.building.AddFloor;
import org.jointestate.domain.estate.building.ChangeSite;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.estate.building.SeeEstate;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows a site: its name, its floors, when it is open and what is closed there; and takes another of each. */
@Named
@RequestScoped
public class SitePage {

    /** A weekday with the hours that are kept, or that were typed. */
    public record Weekday(String value, String name, String opens, String closes) {}

    /** A zone to choose, or the whole site. */
    public record Option(String value, String label, boolean chosen) {}

    /** A floor in words. */
    public record FloorRow(String code, String name, String desks, boolean inUse) {}

    /** A closure in words. */
    public record Row(String id, String what, String when, String because) {}

    private static final Map<Kind, String> FIELDS =
            Map.of(Kind.NAME, "name", Kind.NAME_TAKEN, "name", Kind.ADDRESS, "address");
    private static final Map<Kind, String> FLOOR_FIELDS = Map.of(
            Kind.LEVEL,
            "level",
            Kind.LEVEL_TAKEN,
            "level",
            Kind.NAME,
            "floor-name",
            Kind.NAME_TAKEN,
            "floor-name",
            Kind.PLAN_SIZE,
            "wide");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final LocalDate TOO_LATE = LocalDate.of(2999, 1, 1);

    @Inject
    private SeeSite seeSite;

    @Inject
    private SetOpeningHours setOpeningHours;

    @Inject
    private AnnounceClosure announceClosure;

    @Inject
    private WithdrawClosure withdrawClosure;

    @Inject
    private SeeEstate seeEstate;

    @Inject
    private ChangeSite changeSite;

    @Inject
    private AddFloor addFloor;

    @Inject
    private CountInTheWay countInTheWay;

    @Inject
    private EstateForms forms;

    @Inject
    private Words words;

    private SeeSite.@Nullable Seen seen;
    private @Nullable String warned;
    private int inTheWay;

    private SeeSite.Seen seen() {
        var known = seen;
        if (known == null) {
            known = seeSite.see(code());
            seen = known;
        }
        return known;
    }

    private static SiteCode code() {
        try {
            return new SiteCode(typed("code").orElse(""));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }

    public String getCode() {
        return seen().site().code().value();
    }

    public String getHeading() {
        return seen().site().name();
    }

    public String getName() {
        return forms.shown("name", () -> seen().site().name());
    }

    public String getAddress() {
        return forms.shown("address", () -> seen().site().address());
    }

    public String getVersion() {
        return forms.shown("version", () -> Long.toString(seen().site().version()));
    }

    public boolean isInUse() {
        return seen().site().isInUse();
    }

    public @Nullable String getNews() {
        return forms.news();
    }

    public String getInTheWay() {
        return forms.inTheWay(new EstatePart.OfSite(code()));
    }

    public List<FloorRow> getFloors() {
        var estate = seeEstate.see(new SeeEstate.Asked.BySite(code()));
        return estate.floors().stream()
                .map(floor -> new FloorRow(
                        floor.code().value(),
                        floor.name(),
                        words.of(
                                "floor.desksOf",
                                estate.placesOn(floor.code()).stream()
                                        .map(Place::desk)
                                        .filter(desk -> desk.isInUse() && desk.kind() == SpaceKind.DESK)
                                        .count()),
                        floor.isInUse()))
                .toList();
    }

    public @Nullable String change() throws IOException {
        var done = forms.done(
                () -> changeSite.change(code(), forms.version(), forms.typed("name"), forms.typed("address")),
                FIELDS,
                "name");
        return done.isEmpty() ? null : done();
    }

    public @Nullable String addFloor() throws IOException {
        var level = forms.typed("level");
        if (!level.matches("-?\\d{1,2}")) {
            words.error("level", "estate.wrong.LEVEL");
            return null;
        }
        var wide = forms.units("wide", words.of("floor.wide"));
        var deep = forms.units("deep", words.of("floor.deep"));
        if (wide.isEmpty() || deep.isEmpty()) {
            return null;
        }
        var draft =
                new AddFloor.Draft(code(), Integer.parseInt(level), forms.typed("floor-name"), wide.get(), deep.get());
        var done = forms.done(() -> addFloor.add(draft), FLOOR_FIELDS, "level");
        return done.isEmpty() ? null : EstateForms.redirect("/floor.xhtml?done=1&code=" + done.get());
    }

    public @Nullable String takeOut() throws IOException {
        return forms.takeOutOfUse(new EstatePart.OfSite(code()), "/site.xhtml?done=1&code=" + code());
    }

    public @Nullable String putBack() throws IOException {
        return forms.putBackIntoUse(new EstatePart.OfSite(code()), "/site.xhtml?done=1&code=" + code());
    }

    /** What stands beside the button once it is known that bookings are in the way. */
    public @Nullable String getWarning() {
        return warned;
    }

    /** How many bookings the person has been told of, to be sent with the second press. */
    public int getToldOf() {
        return inTheWay;
    }

    public List<Weekday> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> {
                    var kept = seen().site().hours().on(day);
                    return new Weekday(
                            day.name(),
                            name(day),
                            typed("opens-" + day)
                                    .orElse(kept.map(hours -> hours.opens().toString())
                                            .orElse("")),
                            typed("closes-" + day)
                                    .orElse(kept.map(hours -> hours.closes().toString())
                                            .orElse("")));
                })
                .toList();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    public @Nullable String keepHours() throws IOException {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        var wrong = false;
        for (var day : DayOfWeek.values()) {
            var opens = typed("opens-" + day).orElse("");
            var closes = typed("closes-" + day).orElse("");
            if (opens.isEmpty() && closes.isEmpty()) {
                continue;
            }
            try {
                hours.put(day, new Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
            } catch (DateTimeParseException | IllegalArgumentException notHours) {
                words.error("opens-" + day, "site.wrongHours", name(day));
                wrong = true;
            }
        }
        if (wrong) {
            return null;
        }
        var done = forms.done(
                () -> setOpeningHours.set(code(), forms.version(), new OpeningHours(hours)), Map.of(), "opens-MONDAY");
        return done.isEmpty() ? null : done();
    }

    public List<Row> getClosures() {
        return seen().closures().stream().map(this::row).toList();
    }

    private Row row(Closure closure) {
        var what = closure.zone()
                .map(code -> seen().zones().stream()
                        .filter(zone -> zone.code().equals(code))
                        .findFirst()
                        .map(this::label)
                        .orElse(code.value()))
                .orElse(words.of("site.whole"));
        return new Row(
                closure.id().toString(),
                what,
                words.of("site.days", DAY.format(closure.firstDay()), DAY.format(closure.opensAgain())),
                closure.because());
    }

    private String label(Zone zone) {
        return words.of("site.zone", zone.letter(), zone.name());
    }

    public List<Option> getZones() {
        var asked = typed("zone").orElse("");
        return seen().zones().stream()
                .map(zone -> new Option(
                        zone.code().value(), label(zone), zone.code().value().equals(asked)))
                .toList();
    }

    /** What was typed, to be shown again beside what was wrong with it. */
    public String again(String field) {
        return typed(field).orElse("");
    }

    public @Nullable String announce() throws IOException {
        var zone = seen().zones().stream()
                .filter(candidate -> candidate.code().value().equals(again("zone")))
                .findFirst();
        var first = day("first");
        var opens = day("opens");
        var because = again("because");
        if (!again("zone").isEmpty() && zone.isEmpty()) {
            words.error("zone", "site.wrongZone");
        }
        if (first.isEmpty()) {
            words.error("first", "site.wrongFirst");
        }
        if (opens.filter(day -> day.isAfter(first.orElse(LocalDate.MIN)) && day.isAfter(seen().today()))
                .isEmpty()) {
            words.error("opens", "site.wrongOpens");
        }
        if (because.isEmpty() || because.length() > 120) {
            words.error("because", "site.noReason");
        }
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            return null;
        }
        var part = zone.<EstatePart>map(found -> new EstatePart.OfZone(found.code()))
                .orElseGet(() -> new EstatePart.OfSite(code()));
        inTheWay = countInTheWay.count(new CountInTheWay.Plan(part, first, opens));
        // Nobody closes over the heads of people without having read how many they are.
        if (inTheWay > 0 && !again("told").equals(Integer.toString(inTheWay))) {
            warned = words.of("site.inTheWay", inTheWay);
            return null;
        }
        announceClosure.announce(
                code(), zone.map(Zone::code).orElse(null), first.orElseThrow(), opens.orElseThrow(), because);
        return EstateForms.redirect("/site.xhtml?done=1&code=" + code() + forms.seenTo());
    }

    private static Optional<LocalDate> day(String field) {
        try {
            return typed(field).map(LocalDate::parse).filter(day -> day.getYear() > 1999 && day.isBefore(TOO_LATE));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    public @Nullable String withdraw() throws IOException {
        try {
            withdrawClosure.withdraw(UUID.fromString(again("closure")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("closure", "of that id");
        }
        return done();
    }

    private @Nullable String done() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/site.xhtml?done=1&code=" + code());
        return null;
    }

    private static Optional<String> typed(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .map(String::strip);
    }
}
