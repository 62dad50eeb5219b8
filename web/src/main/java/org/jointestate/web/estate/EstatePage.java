package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointestate.domain.estate.CloseDesk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.ListDesks;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.ReopenDesk;
import org.jointestate.domain.estate.SeeDesk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.building.AddSite;
import org.jointestate.domain.estate.building.ChangeDesk;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.estate.building.SeeEstate;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lists the sites and desks of the estate, takes a new site, and shows one desk to be changed, closed, reopened or taken out of use. */
@Named
@RequestScoped
public class EstatePage {

    /** A desk in words. */
    public record Row(
            String code,
            String label,
            String place,
            String features,
            @Nullable String closed) {}

    /** A feature to tick. */
    public record Tick(String value, String label, boolean ticked) {}

    @Inject
    private ListDesks listDesks;

    @Inject
    private SeeDesk seeDesk;

    @Inject
    private CloseDesk closeDesk;

    @Inject
    private ReopenDesk reopenDesk;

    @Inject
    private ChangeDesk changeDesk;

    @Inject
    private AddSite addSite;

    @Inject
    private SeeEstate seeEstate;

    @Inject
    private EstateForms forms;

    @Inject
    private DeskWords deskWords;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private static final String USUAL_ZONE = "Europe/London";
    private static final OpeningHours OFFICE_HOURS = OpeningHours.parse("MONDAY 07:00-19:00; TUESDAY 07:00-19:00;"
            + " WEDNESDAY 07:00-19:00; THURSDAY 07:00-19:00; FRIDAY 07:00-19:00");
    private static final Map<Kind, String> SITE_FIELDS = Map.of(
            Kind.CODE,
            "site-code",
            Kind.CODE_TAKEN,
            "site-code",
            Kind.NAME,
            "site-name",
            Kind.NAME_TAKEN,
            "site-name",
            Kind.ADDRESS,
            "address");

    private @Nullable List<Place> places;
    private @Nullable Place place;
    private String because = "";
    private String until = "";

    /** A floor whose desks can be listed. */
    public record FloorChoice(String code, String name, boolean chosen) {}

    /** The desks of the chosen floor: hundreds of rows at once are read by nobody. */
    public List<Row> getRows() {
        var chosen = chosenFloor();
        return places().stream()
                .filter(place -> place.floor().code().value().equals(chosen))
                .map(this::row)
                .toList();
    }

    public List<FloorChoice> getFloors() {
        var chosen = chosenFloor();
        return places().stream()
                .map(place -> new FloorChoice(
                        place.floor().code().value(),
                        place.site().name() + ": " + place.floor().name(),
                        place.floor().code().value().equals(chosen)))
                .distinct()
                .toList();
    }

    /** The one asked for, or the first when it is not known or none is asked for. */
    private String chosenFloor() {
        var codes = places().stream().map(place -> place.floor().code().value()).toList();
        var asked = forms.typed("floor");
        return codes.contains(asked) ? asked : codes.stream().findFirst().orElse("");
    }

    /** A site in words. */
    public record SiteRow(String code, String name, boolean inUse) {}

    /** Every site, each with a page of its own. */
    public List<SiteRow> getSites() {
        return seeEstate.see(new SeeEstate.Asked.AnySite()).sites().stream()
                .map(site -> new SiteRow(site.code().value(), site.name(), site.isInUse()))
                .toList();
    }

    public String getZone() {
        return forms.isTyped("time-zone") ? forms.typed("time-zone") : USUAL_ZONE;
    }

    public String again(String field) {
        return forms.typed(field);
    }

    /** A new site keeps office hours until others are set. */
    public @Nullable String addSite() throws IOException {
        ZoneId zone;
        try {
            zone = ZoneId.of(forms.typed("time-zone"));
        } catch (DateTimeException noZone) {
            words.error("time-zone", "estate.wrong.timeZone");
            return null;
        }
        var draft = new AddSite.Draft(
                forms.typed("site-code").toUpperCase(Locale.ROOT),
                forms.typed("site-name"),
                forms.typed("address"),
                zone,
                OFFICE_HOURS);
        var done = forms.done(() -> addSite.add(draft), SITE_FIELDS, "site-code");
        return done.isEmpty() ? null : EstateForms.redirect("/site.xhtml?done=1&code=" + done.get());
    }

    private List<Place> places() {
        var known = places;
        if (known == null) {
            known = listDesks.list();
            places = known;
        }
        return known;
    }

    private Row row(Place shown) {
        var desk = shown.desk();
        return new Row(
                desk.code().value(),
                desk.label(),
                words.of(
                        "estate.place",
                        shown.zone().name(),
                        shown.floor().name(),
                        shown.site().name()),
                deskWords.features(desk) + ". " + deskWords.rest(desk),
                closed(shown));
    }

    private @Nullable String closed(Place shown) {
        return shown.desk()
                .closedBecause(shown.site().wallClock(clock).toLocalDate())
                .orElse(null);
    }

    public Row getDesk() {
        return row(place());
    }

    public boolean isOnPlan() {
        return place().desk().kind() == SpaceKind.DESK;
    }

    public String getHeading() {
        return isOnPlan()
                ? words.of("desk.headingOf", place().desk().code())
                : place().desk().spokenName();
    }

    public List<Tick> getTicks() {
        var typed = forms.isTyped("x");
        var ticked = ZonePage.ticked(forms);
        return Arrays.stream(DeskFeature.values())
                .map(feature -> new Tick(
                        feature.name(),
                        words.of("Feature." + feature),
                        typed
                                ? ticked.contains(feature)
                                : place().desk().features().contains(feature)))
                .toList();
    }

    public @Nullable String getNews() {
        return forms.news();
    }

    public boolean isInUse() {
        return place().desk().isInUse();
    }

    public String getZoneCode() {
        return place().zone().code().value();
    }

    public String getZoneName() {
        return words.of("site.zone", place().zone().letter(), place().zone().name());
    }

    public String getFloorCode() {
        return place().floor().code().value();
    }

    public String getVersion() {
        return forms.shown("version", () -> Long.toString(place().desk().version()));
    }

    public String getX() {
        return forms.shown(
                "x", () -> EstateForms.metres(place().desk().position().x()));
    }

    public String getY() {
        return forms.shown(
                "y", () -> EstateForms.metres(place().desk().position().y()));
    }

    public boolean isChairAbove() {
        return forms.shown("chair", () -> place().desk().position().chairAbove() ? "above" : "below")
                .equals("above");
    }

    public List<EstateForms.Option> getNetworks() {
        return forms.networks(
                forms.shown("network", () -> place().desk().network().name()));
    }

    /** How many bookings are to come here, in words: what happens to them when it is closed or taken out of use. */
    public String getInTheWay() {
        return forms.inTheWay(new EstatePart.OfSpace(code()));
    }

    public @Nullable String takeOut() throws IOException {
        return forms.takeOutOfUse(new EstatePart.OfSpace(code()), here());
    }

    public @Nullable String putBack() throws IOException {
        return forms.putBackIntoUse(new EstatePart.OfSpace(code()), here());
    }

    private static String here() {
        return "/desk.xhtml?done=1&code=" + code();
    }

    private Place place() {
        var known = place;
        if (known == null) {
            known = seeDesk.see(code());
            place = known;
        }
        return known;
    }

    private static DeskCode code() {
        var text = parameters("code");
        try {
            return new DeskCode(text.length == 0 ? "" : text[0]);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("desk", "of that code");
        }
    }

    public @Nullable String close() throws IOException {
        var reason = because.strip();
        if (reason.isEmpty() || reason.length() > 120) {
            words.error("because", "estate.noReason");
            return null;
        }
        LocalDate end = null;
        if (!until.isBlank()) {
            try {
                end = LocalDate.parse(until.strip());
            } catch (DateTimeParseException notADay) {
                end = LocalDate.MIN;
            }
            if (!end.isAfter(place().site().wallClock(clock).toLocalDate()) || end.getYear() > 2999) {
                words.error("until", "estate.wrongUntil");
                return null;
            }
        }
        closeDesk.close(code(), reason, end);
        return EstateForms.redirect(here() + forms.seenTo());
    }

    public @Nullable String reopen() throws IOException {
        reopenDesk.reopen(code());
        return EstateForms.redirect(here());
    }

    public @Nullable String change() throws IOException {
        var x = forms.units("x", words.of("zone.deskX"));
        var y = forms.units("y", words.of("zone.deskY"));
        var network = EstateForms.network(forms.typed("network"));
        if (x.isEmpty() || y.isEmpty() || network.isEmpty()) {
            return null;
        }
        var terms = new ChangeDesk.Terms(
                network.get(),
                ZonePage.ticked(forms),
                new PlanPosition(x.get(), y.get(), forms.typed("chair").equals("above")));
        var done = forms.done(() -> changeDesk.change(code(), forms.version(), terms), Map.of(), "x");
        return done.isEmpty() ? null : EstateForms.redirect(here());
    }

    private static String[] parameters(String name) {
        var values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? new String[0] : values;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
