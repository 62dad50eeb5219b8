package org.jointestate.domain.estate.plan;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.building.DesksStandApart;
import org.jointestate.domain.estate.building.DesksStandApart.Standing;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Keeps a whole plan as somebody has arranged it: every desk that was moved, and every new one, or none of it. Bookings are of desks, not of
 * places on a plan, so no booking changes.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SavePlan {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public SavePlan(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** A desk where it is to stand. */
    public record Placed(DeskCode desk, PlanPosition position) {}

    /** A new desk in a zone, with the network of the zone and nothing on it yet. */
    public record Fresh(ZoneCode zone, PlanPosition position) {}

    /**
     * A plan as it is to be; desks that it does not name stay.
     *
     * @param revision the revision of the plan that was read before
     */
    public record Arrangement(FloorCode floor, int revision, List<Placed> desks, List<Fresh> fresh) {

        public Arrangement {
            desks = List.copyOf(desks);
            fresh = List.copyOf(fresh);
        }
    }

    /** What is worked with: the floor, its desks in use by code, and the zones by code. */
    private record Around(Floor floor, Map<DeskCode, Place> desks, Map<ZoneCode, Zone> zones) {}

    public PlanDecision save(Arrangement plan) {
        var floor = sites.floor(plan.floor()).orElseThrow(() -> new NotFound("floor", plan.floor()));
        var around = around(floor);
        // A desk that went, or a zone, changed the plan too; its revision says so as well, but a list by hand need not
        // have one.
        if (floor.planRevision() != plan.revision() || !isOfThisFloor(plan, around)) {
            return new PlanDecision.ChangedMeanwhile();
        }
        var fresh = number(plan.fresh(), around);
        var standing = arranged(plan, fresh, around);
        var faults = DesksStandApart.faults(floor, standing);
        if (!faults.isEmpty()) {
            return new PlanDecision.Wrong(faults);
        }
        return keep(plan, fresh, around);
    }

    private Around around(Floor floor) {
        var desks = new LinkedHashMap<DeskCode, Place>();
        sites.placesOf(floor.site()).stream()
                .filter(place -> place.floor().code().equals(floor.code()))
                .forEach(place -> desks.put(place.desk().code(), place));
        var zones = new LinkedHashMap<ZoneCode, Zone>();
        sites.zonesOf(floor.site()).stream()
                .filter(zone -> zone.floor().equals(floor.code()))
                .forEach(zone -> zones.put(zone.code(), zone));
        return new Around(floor, desks, zones);
    }

    private static boolean isOfThisFloor(Arrangement plan, Around around) {
        return plan.desks().stream().allMatch(placed -> around.desks().containsKey(placed.desk()))
                && plan.fresh().stream().allMatch(desk -> around.zones().containsKey(desk.zone()));
    }

    /** Each new desk gets the next number of its zone. */
    private List<Desk> number(List<Fresh> wanted, Around around) {
        var numbers = new HashMap<ZoneCode, Integer>();
        var desks = new ArrayList<Desk>();
        for (var one : wanted) {
            var zone = around.zones().get(one.zone());
            if (zone == null) {
                throw new NotFound("zone", one.zone());
            }
            var number = numbers.computeIfAbsent(one.zone(), sites::highestNumberIn) + 1;
            numbers.put(one.zone(), number);
            desks.add(new Desk(
                    new DeskCode("%s%02d".formatted(zone.code().value(), number)),
                    zone,
                    number,
                    zone.network(),
                    Set.of(),
                    one.position()));
        }
        return desks;
    }

    private static List<Standing> arranged(Arrangement plan, List<Desk> fresh, Around around) {
        var positions = new HashMap<DeskCode, PlanPosition>();
        plan.desks().forEach(placed -> positions.put(placed.desk(), placed.position()));
        var standing = new ArrayList<Standing>();
        around.desks()
                .forEach((code, place) -> standing.add(new Standing(
                        place.desk().label(),
                        place.zone(),
                        positions.getOrDefault(code, place.desk().position()))));
        for (var desk : fresh) {
            var zone = around.zones().get(desk.zone());
            if (zone != null) {
                standing.add(new Standing(desk.label(), zone, desk.position()));
            }
        }
        return standing;
    }

    private PlanDecision keep(Arrangement plan, List<Desk> fresh, Around around) {
        var moved = 0;
        for (var placed : plan.desks()) {
            var before = around.desks().get(placed.desk());
            if (before != null && !before.desk().position().equals(placed.position())) {
                sites.desk(placed.desk()).orElseThrow().placeAt(placed.position());
                audit.record("desk moved on plan", placed.desk().value());
                moved++;
            }
        }
        for (var desk : fresh) {
            sites.add(desk);
            audit.record("desk added", desk.code().value());
        }
        if (moved > 0 || !fresh.isEmpty()) {
            around.floor().redraw();
            audit.record("plan changed", plan.floor().value());
        }
        return new PlanDecision.Saved(moved, fresh.stream().map(Desk::code).toList());
    }
}
