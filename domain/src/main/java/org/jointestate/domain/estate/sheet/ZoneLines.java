package org.jointestate.domain.estate.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;

/** Lines of zones. A zone stays on its floor and keeps its letter, which is on the labels of its desks and on no other zone of the site. */
final class ZoneLines implements Lines {

    private final Sites sites;

    ZoneLines(Sites sites) {
        this.sites = sites;
    }

    private Map<String, Floor> floors() {
        return EstateRows.floors(sites).stream()
                .collect(Collectors.toMap(floor -> floor.code().value(), Function.identity()));
    }

    @Override
    public void check(List<Sheet.Row> rows) {
        var floors = floors();
        var letters = new HashMap<String, String>();
        EstateRows.zones(sites)
                .forEach(zone -> letters.put(
                        zone.site() + " " + zone.letter(), zone.code().value()));
        var desks = sites.desks().stream()
                .filter(desk -> desk.isInUse() && desk.kind() == SpaceKind.DESK)
                .collect(Collectors.groupingBy(desk -> desk.zone().value()));
        for (var row : rows) {
            row.usually("shared", "no");
            row.usually("walled", "no");
            row.usually("in_use", "yes");
            row.keeps("floor", "letter", "in_use");
            var floor = floors.get(row.now("floor"));
            if (floor == null) {
                row.fault("floor", Fault.Kind.UNKNOWN, "");
                continue;
            }
            var by = letters.putIfAbsent(floor.site() + " " + row.now("letter"), row.thing());
            if (by != null && !by.equals(row.thing())) {
                row.fault("letter", Fault.Kind.TAKEN, by);
            }
            var moved = row.differs("x") || row.differs("y") || row.differs("width") || row.differs("height");
            if (moved && row.number("x") + row.number("width") > floor.planWidth()) {
                row.fault("width", Fault.Kind.OFF_THE_PLAN, floor.code() + " " + floor.planWidth());
            }
            if (moved && row.number("y") + row.number("height") > floor.planHeight()) {
                row.fault("height", Fault.Kind.OFF_THE_PLAN, floor.code() + " " + floor.planHeight());
            }
            if (moved && row.isFit()) {
                desks.getOrDefault(row.thing(), List.of()).stream()
                        .filter(desk -> !desk.position().isWithin(area(row)))
                        .findFirst()
                        .ifPresent(desk -> row.fault(
                                "x", Fault.Kind.OFF_THE_ZONE, desk.code().value()));
            }
        }
    }

    @Override
    public void take(List<Sheet.Row> added, List<Sheet.Row> changed, Audit audit) {
        var floors = floors();
        for (var row : added) {
            var floor = floors.get(row.now("floor"));
            if (floor != null) {
                var zone = new Zone(
                        new ZoneCode(row.now("code")),
                        floor.code(),
                        floor.site(),
                        row.now("letter"),
                        row.now("name"),
                        Network.valueOf(row.now("network")),
                        row.yes("shared"),
                        row.yes("walled"),
                        area(row));
                if (!row.yes("in_use")) {
                    zone.takeOutOfUse();
                }
                sites.add(zone);
                floor.redraw();
            }
        }
        for (var row : changed) {
            var zone = sites.zone(new ZoneCode(row.now("code"))).orElseThrow();
            zone.change(new Zone.Terms(
                    row.now("name"),
                    Network.valueOf(row.now("network")),
                    row.yes("shared"),
                    row.yes("walled"),
                    area(row)));
            var floor = floors.get(row.now("floor"));
            if (floor != null) {
                floor.redraw();
            }
        }
        audit.recordAll("zone added", Lines.things(added));
        audit.recordAll("zone changed", Lines.things(changed));
    }

    private static PlanArea area(Sheet.Row row) {
        return new PlanArea(row.number("x"), row.number("y"), row.number("width"), row.number("height"));
    }
}
