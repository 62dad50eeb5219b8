package org.jointestate.domain.estate.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;

/** Lines of floors. A floor stays at its site and level, and its plan stays large enough for its zones. */
final class FloorLines implements Lines {

    private final Sites sites;

    FloorLines(Sites sites) {
        this.sites = sites;
    }

    @Override
    public void check(List<Sheet.Row> rows) {
        var codes = sites.everySite().stream().map(site -> site.code().value()).collect(Collectors.toSet());
        var zones = EstateRows.zones(sites).stream()
                .collect(Collectors.groupingBy(zone -> zone.floor().value()));
        var taken = new HashMap<String, String>();
        for (var floor : EstateRows.floors(sites)) {
            taken.put(floor.site() + " " + floor.level(), floor.code().value());
            taken.put(named(floor.site().value(), floor.name()), floor.code().value());
        }
        for (var row : rows) {
            row.usually("in_use", "yes");
            if (!codes.contains(row.now("site"))) {
                row.fault("site", Fault.Kind.UNKNOWN, "");
            }
            row.keeps("site", "level", "in_use");
            free(row, "level", row.now("site") + " " + row.now("level"), taken);
            free(row, "name", named(row.now("site"), row.now("name")), taken);
            zones.getOrDefault(row.now("code"), List.of()).forEach(zone -> holds(row, zone));
        }
    }

    /** A level and a name belong to one floor of a site. */
    private static void free(Sheet.Row row, String column, String key, Map<String, String> taken) {
        if (row.differs(column)) {
            var by = taken.putIfAbsent(key, row.thing());
            if (by != null && !by.equals(row.thing())) {
                row.fault(column, Fault.Kind.TAKEN, by);
            }
        }
    }

    private static String named(String site, String name) {
        return site + " name " + name.toLowerCase(Locale.UK);
    }

    private static void holds(Sheet.Row row, Zone zone) {
        if (row.differs("plan_width") && zone.area().x() + zone.area().width() > row.number("plan_width")) {
            row.fault("plan_width", Fault.Kind.OFF_THE_PLAN, zone.code().value());
        }
        if (row.differs("plan_height") && zone.area().y() + zone.area().height() > row.number("plan_height")) {
            row.fault("plan_height", Fault.Kind.OFF_THE_PLAN, zone.code().value());
        }
    }

    @Override
    public void take(List<Sheet.Row> added, List<Sheet.Row> changed, Audit audit) {
        Map<String, Floor> floors = EstateRows.floors(sites).stream()
                .collect(Collectors.toMap(floor -> floor.code().value(), Function.identity()));
        for (var row : added) {
            var floor = new Floor(
                    new FloorCode(row.now("code")),
                    new SiteCode(row.now("site")),
                    row.number("level"),
                    row.now("name"),
                    row.number("plan_width"),
                    row.number("plan_height"));
            if (!row.yes("in_use")) {
                floor.takeOutOfUse();
            }
            sites.add(floor);
        }
        for (var row : changed) {
            var floor = floors.get(row.now("code"));
            if (floor != null) {
                floor.change(row.now("name"), row.number("plan_width"), row.number("plan_height"));
            }
        }
        audit.recordAll("floor added", Lines.things(added));
        audit.recordAll("floor changed", Lines.things(changed));
    }
}
