package org.jointestate.domain.estate.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.table.Cell;

/** What is there, written as a table has it; by code, so that the same estate always gives the same file. */
final class EstateRows {

    static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private EstateRows() {}

    static List<Map<String, String>> of(EstateSheet sheet, Sites sites) {
        var rows =
                switch (sheet) {
                    case SITES ->
                        sites.everySite().stream().map(EstateRows::row).toList();
                    case FLOORS -> floors(sites).stream().map(EstateRows::row).toList();
                    case ZONES -> zones(sites).stream().map(EstateRows::row).toList();
                    case DESKS -> sites.desks().stream().map(EstateRows::row).toList();
                    case CLOSURES ->
                        closures(sites).stream().map(EstateRows::row).toList();
                };
        // Two closures of one wording on the same days close what one of them closes: a line stands for both.
        var byKey = new LinkedHashMap<String, Map<String, String>>();
        rows.stream()
                .sorted(Comparator.comparing(sheet.sheet()::keyOf))
                .forEach(row -> byKey.putIfAbsent(sheet.sheet().keyOf(row), row));
        return List.copyOf(byKey.values());
    }

    static List<Floor> floors(Sites sites) {
        var floors = new ArrayList<Floor>();
        sites.everySite().forEach(site -> floors.addAll(sites.everyFloorOf(site.code())));
        return floors;
    }

    static List<Zone> zones(Sites sites) {
        var zones = new ArrayList<Zone>();
        sites.everySite().forEach(site -> zones.addAll(sites.everyZoneOf(site.code())));
        return zones;
    }

    static List<Closure> closures(Sites sites) {
        var closures = new ArrayList<Closure>();
        sites.everySite().forEach(site -> closures.addAll(sites.closuresOf(site.code(), EVER, NEVER)));
        return closures;
    }

    static Map<String, String> row(Site site) {
        return written(
                EstateSheet.SITES,
                site.code().value(),
                site.name(),
                site.address(),
                site.timeZone().getId(),
                site.hours().toText(),
                yes(site.isInUse()));
    }

    static Map<String, String> row(Floor floor) {
        return written(
                EstateSheet.FLOORS,
                floor.code().value(),
                floor.site().value(),
                "" + floor.level(),
                floor.name(),
                "" + floor.planWidth(),
                "" + floor.planHeight(),
                yes(floor.isInUse()));
    }

    static Map<String, String> row(Zone zone) {
        var area = zone.area();
        return written(
                EstateSheet.ZONES,
                zone.code().value(),
                zone.floor().value(),
                zone.letter(),
                zone.name(),
                zone.network().name(),
                yes(zone.shared()),
                yes(zone.walled()),
                "" + area.x(),
                "" + area.y(),
                "" + area.width(),
                "" + area.height(),
                yes(zone.isInUse()));
    }

    static Map<String, String> row(Desk desk) {
        var placed = desk.kind() == SpaceKind.DESK;
        var position = desk.position();
        return written(
                EstateSheet.DESKS,
                desk.code().value(),
                desk.zone().value(),
                "" + desk.number(),
                desk.kind().name(),
                placed ? "" : desk.spokenName(),
                desk.network().name(),
                desk.features().stream().map(Enum::name).collect(Collectors.joining(" ")),
                "" + desk.places(),
                "" + desk.seats(),
                placed ? "" + position.x() : "",
                placed ? "" + position.y() : "",
                placed ? yes(position.chairAbove()) : "",
                desk.closedBecause().orElse(""),
                desk.closedFrom().map(LocalDate::toString).orElse(""),
                desk.closedUntil().map(LocalDate::toString).orElse(""),
                yes(desk.isInUse()));
    }

    static Map<String, String> row(Closure closure) {
        return written(
                EstateSheet.CLOSURES,
                closure.site().value(),
                closure.zone().map(zone -> zone.value()).orElse(""),
                closure.firstDay().toString(),
                closure.opensAgain().toString(),
                closure.because(),
                "no");
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private static Map<String, String> written(EstateSheet sheet, String... cells) {
        var names = sheet.sheet().names();
        var texts = Arrays.asList(cells);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), Cell.plain(texts.get(i)));
        }
        return row;
    }
}
