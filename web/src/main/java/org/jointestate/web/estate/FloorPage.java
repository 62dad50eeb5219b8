package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.building.AddZone;
import org.jointestate.domain.estate.building.ChangeFloor;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.estate.building.SeeEstate;
import org.jointestate.domain.estate.plan.ChoosePicture;
import org.jointestate.domain.estate.plan.PictureCleaner;
import org.jointestate.domain.estate.plan.PlanDecision;
import org.jointestate.domain.estate.plan.PlanPicture;
import org.jointestate.domain.estate.plan.SeePlan;
import org.jointestate.domain.estate.plan.UploadPicture;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows a floor with its zones and its plan, and takes another name or size, a new zone, and another picture for the plan. */
@Named
@RequestScoped
public class FloorPage {

    /** A zone in words. */
    public record ZoneRow(String code, String name, String network, String desks, boolean inUse) {}

    /** A picture that the plan could be drawn on. */
    public record PictureRow(String id, String name, String added, boolean chosen, String address) {}

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final Map<Kind, String> FIELDS = Map.of(Kind.NAME, "name", Kind.NAME_TAKEN, "name");
    private static final Map<Kind, String> ZONE_FIELDS = Map.of(
            Kind.LETTER, "letter", Kind.LETTER_TAKEN, "letter", Kind.NAME, "zone-name", Kind.ZONE_OUTSIDE_PLAN, "x");

    @Inject
    private SeeEstate seeEstate;

    @Inject
    private SeePlan seePlan;

    @Inject
    private ChangeFloor changeFloor;

    @Inject
    private AddZone addZone;

    @Inject
    private UploadPicture uploadPicture;

    @Inject
    private ChoosePicture choosePicture;

    @Inject
    private EstateForms forms;

    @Inject
    private PlanDrawing drawing;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private SeeEstate.@Nullable Seen seen;
    private SeePlan.@Nullable Seen plan;

    private FloorCode code() {
        try {
            return new FloorCode(forms.typed("code"));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("floor", "of that code");
        }
    }

    private SeeEstate.Seen seen() {
        var known = seen;
        if (known == null) {
            known = seeEstate.see(new SeeEstate.Asked.ByFloor(code()));
            seen = known;
        }
        return known;
    }

    private SeePlan.Seen plan() {
        var known = plan;
        if (known == null) {
            known = seePlan.see(code());
            plan = known;
        }
        return known;
    }

    private Floor floor() {
        return seen().floor(code());
    }

    public String getCode() {
        return floor().code().value();
    }

    public String getHeading() {
        return floor().name();
    }

    public String getSiteCode() {
        return seen().site().code().value();
    }

    public String getSiteName() {
        return seen().site().name();
    }

    public boolean isInUse() {
        return floor().isInUse();
    }

    public String getInTheWay() {
        return forms.inTheWay(new EstatePart.OfFloor(code()));
    }

    public @Nullable String getNews() {
        if (forms.isTyped("picture") && forms.typed("picture").matches("\\d{1,4}")) {
            var left = forms.typed("left").replaceAll("[^a-z,-]", "").replace(",", ", ");
            return left.isEmpty()
                    ? words.of("floor.picture.drawn", Integer.parseInt(forms.typed("picture")))
                    : words.of("floor.picture.cleaned", Integer.parseInt(forms.typed("picture")), left);
        }
        return forms.news();
    }

    public String getVersion() {
        return forms.shown("version", () -> Long.toString(floor().version()));
    }

    public String getRevision() {
        return forms.shown("revision", () -> Integer.toString(plan().floor().planRevision()));
    }

    public String getName() {
        return forms.shown("name", floor()::name);
    }

    public String getWide() {
        return forms.shown("wide", () -> EstateForms.metres(floor().planWidth()));
    }

    public String getDeep() {
        return forms.shown("deep", () -> EstateForms.metres(floor().planHeight()));
    }

    public List<ZoneRow> getZones() {
        return seen().zonesOn(code()).stream()
                .map(zone -> new ZoneRow(
                        zone.code().value(),
                        words.of("site.zone", zone.letter(), zone.name()),
                        words.of("network." + zone.network()),
                        words.of(
                                "floor.desksOf",
                                seen().placesOn(code()).stream()
                                        .filter(place -> place.zone().code().equals(zone.code())
                                                && place.desk().isInUse()
                                                && place.desk().kind() == SpaceKind.DESK)
                                        .count()),
                        zone.isInUse()))
                .toList();
    }

    public FloorPlan getPlan() {
        return drawing.of(plan());
    }

    public List<PictureRow> getPictures() {
        var zone = seen().site().timeZone();
        return plan().pictures().stream()
                .map(picture -> new PictureRow(
                        picture.id().toString(),
                        words.of("floor.picture.name", picture.number()),
                        words.of(
                                "floor.picture.added",
                                MOMENT.format(picture.added().atZone(zone))),
                        isChosen(picture),
                        FloorPlan.address(picture.id())))
                .toList();
    }

    private boolean isChosen(PlanPicture picture) {
        return plan().floor().picture().filter(picture.id()::equals).isPresent();
    }

    public boolean isPlain() {
        return plan().floor().picture().isEmpty();
    }

    public List<EstateForms.Option> getNetworks() {
        return forms.networks(forms.isTyped("network") ? forms.typed("network") : "BOTH");
    }

    public String again(String field) {
        return forms.typed(field);
    }

    public @Nullable String change() throws IOException {
        var wide = forms.units("wide", words.of("floor.wide"));
        var deep = forms.units("deep", words.of("floor.deep"));
        if (wide.isEmpty() || deep.isEmpty()) {
            return null;
        }
        var terms = new ChangeFloor.Terms(forms.typed("name"), wide.get(), deep.get());
        var done = forms.done(() -> changeFloor.change(code(), forms.version(), terms), FIELDS, "wide");
        return done.isEmpty() ? null : EstateForms.redirect(here() + "&done=1");
    }

    public @Nullable String addZone() throws IOException {
        var area = area(forms);
        var network = EstateForms.network(forms.typed("network"));
        if (area.isEmpty() || network.isEmpty()) {
            return null;
        }
        var terms = new Zone.Terms(
                forms.typed("zone-name"), network.get(), forms.isTyped("shared"), forms.isTyped("walled"), area.get());
        var done = forms.done(
                () -> addZone.add(code(), forms.typed("letter").toUpperCase(Locale.ROOT), terms),
                ZONE_FIELDS,
                "letter");
        return done.isEmpty() ? null : EstateForms.redirect("/zone.xhtml?done=1&code=" + done.get());
    }

    /** The area that was typed, or nothing and a message at each wrong field. */
    static Optional<PlanArea> area(EstateForms forms) {
        var x = forms.units("x", forms.word("zone.x"));
        var y = forms.units("y", forms.word("zone.y"));
        var width = forms.units("width", forms.word("zone.width"));
        var height = forms.units("height", forms.word("zone.height"));
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        if (width.get() == 0 || height.get() == 0) {
            forms.wrong(width.get() == 0 ? "width" : "height", "zone.wrongSize");
            return Optional.empty();
        }
        return Optional.of(new PlanArea(x.get(), y.get(), width.get(), height.get()));
    }

    public @Nullable String upload() throws IOException {
        var file = file();
        if (file.isEmpty()) {
            return null;
        }
        return answer(() -> uploadPicture.upload(code(), revision(), file.get()));
    }

    /** One byte more than the limit is enough to know that it is too much. */
    private Optional<byte[]> file() throws IOException {
        try {
            Part part = request.getPart("picture");
            if (part == null || part.getSize() == 0) {
                words.error("picture", "picture.wrong.EMPTY");
                return Optional.empty();
            }
            try (var in = part.getInputStream()) {
                return Optional.of(in.readNBytes(PictureCleaner.MOST_BYTES + 1));
            }
        } catch (IllegalStateException tooBig) {
            words.error("picture", "picture.wrong.TOO_LARGE", PictureCleaner.MOST_BYTES / 1024);
        } catch (ServletException notMultipart) {
            words.error("picture", "picture.wrong.EMPTY");
        }
        return Optional.empty();
    }

    public @Nullable String choose() throws IOException {
        var typed = forms.typed("choice");
        try {
            var picture = typed.isEmpty() ? Optional.<UUID>empty() : Optional.of(UUID.fromString(typed));
            return answer(() -> choosePicture.choose(code(), revision(), picture));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("picture", "of that id");
        }
    }

    private int revision() {
        var typed = forms.typed("revision");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private @Nullable String answer(Supplier<PlanDecision> work) throws IOException {
        PlanDecision decision;
        try {
            decision = work.get();
        } catch (ChangedMeanwhile theirs) {
            decision = new PlanDecision.ChangedMeanwhile();
        }
        if (decision instanceof PlanDecision.Drawn drawn) {
            var left = drawn.leftOut().isEmpty() ? "" : "&left=" + String.join(",", drawn.leftOut());
            return EstateForms.redirect(here() + "&done=1&picture=" + drawn.number() + left);
        }
        if (decision instanceof PlanDecision.DrawnPlain) {
            return EstateForms.redirect(here() + "&done=1");
        }
        if (decision instanceof PlanDecision.PictureRefused refused) {
            words.error("picture", "picture.wrong." + refused.why(), refused.fact());
        } else {
            words.error("picture", "plan.wrong.changedMeanwhile");
        }
        return null;
    }

    public @Nullable String takeOut() throws IOException {
        return forms.takeOutOfUse(new EstatePart.OfFloor(code()), here() + "&done=1");
    }

    public @Nullable String putBack() throws IOException {
        return forms.putBackIntoUse(new EstatePart.OfFloor(code()), here() + "&done=1");
    }

    private String here() {
        return "/floor.xhtml?code=" + code();
    }
}
