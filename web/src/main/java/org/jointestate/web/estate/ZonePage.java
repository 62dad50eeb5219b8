package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.building.AddDesk;
import org.jointestate.domain.estate.building.ChangeZone;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.estate.building.SeeEstate;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows a zone with its desks, and takes another name, network or area for it, and new desks. */
@Named
@RequestScoped
public class ZonePage {

    /** A desk or another space in words. */
    public record Row(String code, String page, String name, String has, boolean inUse) {}

    private static final Map<Kind, String> FIELDS =
            Map.of(Kind.NAME, "name", Kind.ZONE_OUTSIDE_PLAN, "x", Kind.DESK_OUTSIDE_ZONE, "x");
    private static final Map<Kind, String> DESK_FIELDS = Map.of(Kind.NUMBER, "number", Kind.NUMBER_TAKEN, "number");

    @Inject
    private SeeEstate seeEstate;

    @Inject
    private ChangeZone changeZone;

    @Inject
    private AddDesk addDesk;

    @Inject
    private EstateForms forms;

    @Inject
    private DeskWords deskWords;

    @Inject
    private Words words;

    private SeeEstate.@Nullable Seen seen;

    private ZoneCode code() {
        try {
            return new ZoneCode(forms.typed("code"));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("zone", "of that code");
        }
    }

    private SeeEstate.Seen seen() {
        var known = seen;
        if (known == null) {
            known = seeEstate.see(new SeeEstate.Asked.ByZone(code()));
            seen = known;
        }
        return known;
    }

    private Zone zone() {
        return seen().zone(code());
    }

    private Floor floor() {
        return seen().floor(zone().floor());
    }

    public String getCode() {
        return zone().code().value();
    }

    public String getHeading() {
        return words.of("site.zone", zone().letter(), zone().name());
    }

    public String getFloorCode() {
        return floor().code().value();
    }

    public String getFloorName() {
        return words.of("zone.floorOf", floor().name(), seen().site().name());
    }

    public String getPlanSays() {
        return words.of(
                "zone.planSays", EstateForms.metres(floor().planWidth()), EstateForms.metres(floor().planHeight()));
    }

    public boolean isInUse() {
        return zone().isInUse();
    }

    public String getInTheWay() {
        return forms.inTheWay(new EstatePart.OfZone(code()));
    }

    public @Nullable String getNews() {
        return forms.isTyped("added") && forms.typed("added").matches("[A-Z0-9-]{1,30}")
                ? words.of("zone.deskAdded", forms.typed("added"))
                : forms.news();
    }

    public String getVersion() {
        return forms.shown("version", () -> Long.toString(zone().version()));
    }

    public String getName() {
        return forms.shown("name", zone()::name);
    }

    public List<EstateForms.Option> getNetworks() {
        return forms.networks(forms.shown("network", () -> zone().network().name()));
    }

    public boolean isShared() {
        return isChangeSent() ? forms.isTyped("shared") : zone().shared();
    }

    public boolean isWalled() {
        return isChangeSent() ? forms.isTyped("walled") : zone().walled();
    }

    private boolean isChangeSent() {
        return forms.isTyped("width");
    }

    public String getX() {
        return forms.shown("x", () -> EstateForms.metres(zone().area().x()));
    }

    public String getY() {
        return forms.shown("y", () -> EstateForms.metres(zone().area().y()));
    }

    public String getWidth() {
        return forms.shown("width", () -> EstateForms.metres(zone().area().width()));
    }

    public String getHeight() {
        return forms.shown("height", () -> EstateForms.metres(zone().area().height()));
    }

    public String again(String field) {
        return forms.typed(field);
    }

    public List<EstateForms.Option> getFeatures() {
        var ticked = forms.typedAll("feature");
        return Arrays.stream(DeskFeature.values())
                .map(feature -> new EstateForms.Option(
                        feature.name(), words.of("Feature." + feature), ticked.contains(feature.name())))
                .toList();
    }

    public List<EstateForms.Option> getDeskNetworks() {
        return forms.networks(forms.shown("desk-network", () -> zone().network().name()));
    }

    public List<Row> getRows() {
        return seen().places().stream()
                .filter(place -> place.zone().code().equals(code()))
                .map(this::row)
                .toList();
    }

    private Row row(Place place) {
        var desk = place.desk();
        var isDesk = desk.kind() == SpaceKind.DESK;
        return new Row(
                desk.code().value(),
                isDesk ? "desk" : "space",
                isDesk ? words.of("desk.headingOf", desk.label()) : desk.spokenName(),
                isDesk
                        ? deskWords.features(desk) + ". " + deskWords.rest(desk)
                        : words.of("spaces.size", desk.places(), desk.seats()),
                desk.isInUse());
    }

    public @Nullable String change() throws IOException {
        var area = FloorPage.area(forms);
        var network = EstateForms.network(forms.typed("network"));
        if (area.isEmpty() || network.isEmpty()) {
            return null;
        }
        var terms = new Zone.Terms(
                forms.typed("name"), network.get(), forms.isTyped("shared"), forms.isTyped("walled"), area.get());
        var done = forms.done(() -> changeZone.change(code(), forms.version(), terms), FIELDS, "name");
        return done.isEmpty() ? null : EstateForms.redirect(here() + "&done=1");
    }

    public @Nullable String addDesk() throws IOException {
        var x = forms.units("desk-x", words.of("zone.deskX"));
        var y = forms.units("desk-y", words.of("zone.deskY"));
        var number = number();
        if (x.isEmpty() || y.isEmpty() || number.isEmpty()) {
            return null;
        }
        var draft = new AddDesk.Draft(
                code(),
                Optional.of(number.get()).filter(asked -> asked > 0),
                EstateForms.network(forms.typed("desk-network")),
                ticked(forms),
                new PlanPosition(x.get(), y.get(), forms.typed("desk-chair").equals("above")));
        var done = forms.done(() -> addDesk.add(draft), DESK_FIELDS, "desk-x");
        return done.isEmpty() ? null : EstateForms.redirect(here() + "&done=1&added=" + done.get());
    }

    /** The number that was asked for, 0 for the next; or nothing and a message. */
    private Optional<Integer> number() {
        var typed = forms.typed("number");
        if (!typed.matches("\\d{0,3}")) {
            words.error("number", "estate.wrong.NUMBER");
            return Optional.empty();
        }
        return Optional.of(typed.isEmpty() ? 0 : Integer.parseInt(typed));
    }

    static EnumSet<DeskFeature> ticked(EstateForms forms) {
        return forms.typedAll("feature").stream()
                .flatMap(name -> Arrays.stream(DeskFeature.values())
                        .filter(feature -> feature.name().equals(name)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskFeature.class)));
    }

    public @Nullable String takeOut() throws IOException {
        return forms.takeOutOfUse(new EstatePart.OfZone(code()), here() + "&done=1");
    }

    public @Nullable String putBack() throws IOException {
        return forms.putBackIntoUse(new EstatePart.OfZone(code()), here() + "&done=1");
    }

    private String here() {
        return "/zone.xhtml?code=" + code();
    }
}
