package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.building.EstateDecision.Fault;
import org.jointestate.domain.estate.plan.PlanDecision;
import org.jointestate.domain.estate.plan.SavePlan;
import org.jointestate.domain.estate.plan.SeePlan;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a floor, to be rearranged: every desk with the place it has, in fields that work by themselves, and drawn, where a script lets
 * them be moved by arrow keys and by dragging. All of it is saved at once, or nothing.
 */
@Named
@RequestScoped
public class EditPlanPage {

    /** A desk with the place that is kept, or that was typed. */
    public record Row(String code, String label, String zone, String x, String y, boolean above) {}

    /** A zone with its desks. */
    public record ZoneRows(String code, String heading, List<Row> rows) {}

    /** A zone with its area on the plan, to place a new desk in. */
    public record ZoneChoice(String code, String label, String letter, int x, int y, int width, int height) {}

    /** A new desk as it was typed. */
    public record Fresh(int number, String zone, String x, String y, boolean above) {

        /** Whether anything was said of it. */
        public boolean isAsked() {
            return !zone.isEmpty();
        }

        public boolean isIn(String code) {
            return zone.equals(code);
        }
    }

    private static final int MOST_NEW = 100;

    @Inject
    private SeePlan seePlan;

    @Inject
    private SavePlan savePlan;

    @Inject
    private EstateForms forms;

    @Inject
    private PlanDrawing drawing;

    @Inject
    private Words words;

    private SeePlan.@Nullable Seen plan;

    private FloorCode code() {
        try {
            return new FloorCode(forms.typed("floor"));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("floor", "of that code");
        }
    }

    private SeePlan.Seen plan() {
        var known = plan;
        if (known == null) {
            known = seePlan.see(code());
            plan = known;
        }
        return known;
    }

    public String getCode() {
        return plan().floor().code().value();
    }

    public String getHeading() {
        return words.of("plan.headingOf", plan().floor().name());
    }

    public String getFloorName() {
        return words.of("zone.floorOf", plan().floor().name(), plan().site().name());
    }

    public String getSays() {
        return words.of(
                "plan.lead",
                EstateForms.metres(plan().floor().planWidth()),
                EstateForms.metres(plan().floor().planHeight()));
    }

    public String getRevision() {
        return forms.shown("revision", () -> Integer.toString(plan().floor().planRevision()));
    }

    public @Nullable String getNews() {
        var moved = forms.typed("moved");
        var added = forms.typed("added");
        return moved.matches("\\d{1,5}") && added.matches("\\d{1,5}")
                ? words.of("plan.saved", Integer.parseInt(moved), Integer.parseInt(added))
                : null;
    }

    public FloorPlan getDrawn() {
        return drawing.of(plan());
    }

    public List<ZoneRows> getZones() {
        var byZone = new LinkedHashMap<Zone, List<Row>>();
        plan().zones().forEach(zone -> byZone.put(zone, new ArrayList<>()));
        for (var place : plan().desks()) {
            byZone.entrySet().stream()
                    .filter(entry -> entry.getKey().code().equals(place.zone().code()))
                    .forEach(entry -> entry.getValue().add(row(place)));
        }
        return byZone.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new ZoneRows(
                        entry.getKey().code().value(),
                        words.of(
                                "site.zone",
                                entry.getKey().letter(),
                                entry.getKey().name()),
                        entry.getValue()))
                .toList();
    }

    private Row row(Place place) {
        var desk = place.desk();
        var code = desk.code().value();
        return new Row(
                code,
                desk.label(),
                place.zone().code().value(),
                forms.shown(
                        "x-" + code, () -> EstateForms.metres(desk.position().x())),
                forms.shown(
                        "y-" + code, () -> EstateForms.metres(desk.position().y())),
                forms.shown("chair-" + code, () -> desk.position().chairAbove() ? "above" : "below")
                        .equals("above"));
    }

    public List<ZoneChoice> getChoices() {
        return plan().zones().stream()
                .map(zone -> new ZoneChoice(
                        zone.code().value(),
                        words.of("site.zone", zone.letter(), zone.name()),
                        zone.letter(),
                        zone.area().x(),
                        zone.area().y(),
                        zone.area().width(),
                        zone.area().height()))
                .toList();
    }

    /** The new desks that were typed, and one more to type. */
    public List<Fresh> getFresh() {
        var all = new ArrayList<>(typedFresh());
        all.add(new Fresh(all.size(), "", "", "", false));
        return all;
    }

    /** Those that a zone was chosen for. */
    private List<Fresh> typedFresh() {
        var zones = forms.typedAll("new-zone");
        var x = forms.typedAll("new-x");
        var y = forms.typedAll("new-y");
        var chairs = forms.typedAll("new-chair");
        var all = new ArrayList<Fresh>();
        for (int i = 0; i < Math.min(zones.size(), MOST_NEW); i++) {
            var fresh = new Fresh(
                    all.size(),
                    zones.get(i).strip(),
                    at(x, i),
                    at(y, i),
                    at(chairs, i).equals("above"));
            if (fresh.isAsked()) {
                all.add(fresh);
            }
        }
        return all;
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index).strip() : "";
    }

    public @Nullable String save() throws IOException {
        var placed = placed();
        var fresh = fresh();
        if (placed.isEmpty() || fresh.isEmpty()) {
            return null;
        }
        var revision = forms.typed("revision");
        var arrangement = new SavePlan.Arrangement(
                code(), revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : -1, placed.get(), fresh.get());
        PlanDecision decision;
        try {
            decision = savePlan.save(arrangement);
        } catch (ChangedMeanwhile theirs) {
            decision = new PlanDecision.ChangedMeanwhile();
        }
        if (decision instanceof PlanDecision.Saved saved) {
            return EstateForms.redirect("/edit-plan.xhtml?floor=" + code() + "&moved=" + saved.moved() + "&added="
                    + saved.added().size());
        }
        if (decision instanceof PlanDecision.Wrong wrong) {
            wrong.faults().forEach(this::show);
        } else {
            words.error("desks", "plan.wrong.changedMeanwhile");
        }
        return null;
    }

    /** Every desk of the form; or nothing, and a message at each field that is no length. */
    private Optional<List<SavePlan.Placed>> placed() {
        var placed = new ArrayList<SavePlan.Placed>();
        var wrong = false;
        for (var place : plan().desks()) {
            var code = place.desk().code().value();
            if (!forms.isTyped("x-" + code)) {
                continue;
            }
            var x = forms.units("x-" + code, words.of("plan.xOf", place.desk().label()));
            var y = forms.units("y-" + code, words.of("plan.yOf", place.desk().label()));
            if (x.isEmpty() || y.isEmpty()) {
                wrong = true;
            } else {
                placed.add(new SavePlan.Placed(
                        new DeskCode(code),
                        new PlanPosition(
                                x.get(), y.get(), forms.typed("chair-" + code).equals("above"))));
            }
        }
        // A desk that the form knows and the plan does not was taken out of use meanwhile; the revision says so too.
        return wrong ? Optional.empty() : Optional.of(placed);
    }

    private Optional<List<SavePlan.Fresh>> fresh() {
        var fresh = new ArrayList<SavePlan.Fresh>();
        var wrong = false;
        for (var typed : typedFresh()) {
            var zone = plan().zones().stream()
                    .map(Zone::code)
                    .filter(code -> code.value().equals(typed.zone()))
                    .findFirst();
            var x = forms.units("new-x-" + typed.number(), typed.x(), words.of("plan.newX"));
            var y = forms.units("new-y-" + typed.number(), typed.y(), words.of("plan.newY"));
            if (zone.isEmpty()) {
                words.error("new-zone-" + typed.number(), "plan.wrong.zone");
            }
            if (zone.isEmpty() || x.isEmpty() || y.isEmpty()) {
                wrong = true;
            } else {
                fresh.add(new SavePlan.Fresh(zone.get(), new PlanPosition(x.get(), y.get(), typed.above())));
            }
        }
        return wrong ? Optional.empty() : Optional.of(fresh);
    }

    /** At the desk it is about: that of its label, or the first new one. */
    private void show(Fault fault) {
        Map<String, String> codes = new HashMap<>();
        plan().desks()
                .forEach(place ->
                        codes.put(place.desk().label(), place.desk().code().value()));
        var code = fault.facts().stream()
                .limit(1)
                .map(codes::get)
                .filter(known -> known != null)
                .findFirst();
        forms.show(fault, code.map(known -> "x-" + known).orElse("new-x-0"));
    }
}
