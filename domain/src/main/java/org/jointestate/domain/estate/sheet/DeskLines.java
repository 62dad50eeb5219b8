package org.jointestate.domain.estate.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;

/**
 * Lines of desks, rooms and car parks. Each stays in its zone under its number, which its label is made of, and stays of its kind. One
 * that is taken out of use stays in the record with what was booked there, and may be put back where nothing else stands by now.
 */
final class DeskLines implements Lines {

    private static final String[] OF_DESKS_ALONE = {"features", "x", "y", "chair_above"};

    private final Sites sites;
    private final Map<String, Zone> zones;
    private final Map<String, Site> bySite;
    private final Map<String, Floor> floors;
    private final Map<String, Desk> desks;
    private final Instant at;

    DeskLines(Sites sites, Instant at) {
        this.sites = sites;
        this.at = at;
        this.zones = EstateRows.zones(sites).stream()
                .collect(Collectors.toMap(zone -> zone.code().value(), Function.identity()));
        this.bySite = sites.everySite().stream()
                .collect(Collectors.toMap(site -> site.code().value(), Function.identity()));
        this.floors = EstateRows.floors(sites).stream()
                .collect(Collectors.toMap(floor -> floor.code().value(), Function.identity()));
        this.desks = sites.desks().stream()
                .collect(Collectors.toMap(desk -> desk.code().value(), Function.identity()));
    }

    @Override
    public void check(List<Sheet.Row> rows) {
        for (var row : rows) {
            row.usually("kind", SpaceKind.DESK.name());
            row.usually("places", "1");
            row.usually("seats", "1");
            row.usually("in_use", "yes");
            row.keeps("zone", "number", "kind");
            var zone = zones.get(row.now("zone"));
            if (zone == null) {
                row.fault("zone", Fault.Kind.UNKNOWN, "");
                continue;
            }
            row.usually("network", zone.network().name());
            if (kind(row) == SpaceKind.DESK) {
                desk(row, zone);
            } else {
                space(row);
            }
            closing(row, zone);
            if (row.yes("in_use") && row.differs("in_use") && !zone.isInUse()) {
                row.fault("in_use", Fault.Kind.OUT_OF_USE, zone.code().value());
            }
        }
        labels(rows);
        names(rows);
        overlaps(rows.stream().filter(Sheet.Row::isFit).toList());
    }

    private static SpaceKind kind(Sheet.Row row) {
        return SpaceKind.valueOf(row.now("kind"));
    }

    private void desk(Sheet.Row row, Zone zone) {
        row.usually("chair_above", "no");
        if (!row.now("name").isEmpty()) {
            row.fault("name", Fault.Kind.MUST_BE_EMPTY, "DESK");
        }
        for (var one : List.of("places", "seats")) {
            if (!row.now(one).equals("1")) {
                row.fault(one, Fault.Kind.NOT_A_NUMBER, "1 to 1");
            }
        }
        var floor = floors.get(zone.floor().value());
        within(row, "x", PlanPosition.DESK_WIDTH, floor == null ? 0 : floor.planWidth());
        within(row, "y", PlanPosition.DESK_DEPTH, floor == null ? 0 : floor.planHeight());
        if (row.isFit() && isPlacedAnew(row) && !position(row).isWithin(zone.area())) {
            row.fault("x", Fault.Kind.OFF_THE_ZONE, zone.code().value());
        }
    }

    /** What stands where it stood is not asked again: it may have been there before there was a rule. */
    private static boolean isPlacedAnew(Sheet.Row row) {
        return row.yes("in_use") && (row.differs("x") || row.differs("y") || row.differs("in_use"));
    }

    private static void within(Sheet.Row row, String column, int size, int plan) {
        if (row.now(column).isEmpty()) {
            row.fault(column, Fault.Kind.EMPTY, "0 to " + (plan - size));
        } else if (row.differs(column) && row.number(column) + size > plan) {
            row.fault(column, Fault.Kind.OFF_THE_PLAN, "0 to " + (plan - size));
        }
    }

    private static void space(Sheet.Row row) {
        if (row.now("name").isEmpty()) {
            row.fault("name", Fault.Kind.EMPTY, "");
        }
        for (var column : OF_DESKS_ALONE) {
            if (!row.now(column).isEmpty()) {
                row.fault(column, Fault.Kind.MUST_BE_EMPTY, row.now("kind"));
            }
        }
    }

    private void closing(Sheet.Row row, Zone zone) {
        var days = List.of("closed_from", "closed_until");
        if (row.now("closed_because").isEmpty()) {
            for (var day : days) {
                if (row.now(day).equals(row.before(day))) {
                    row.follows(day, "");
                } else if (!row.now(day).isEmpty()) {
                    row.fault(day, Fault.Kind.MUST_BE_EMPTY, "closed_because");
                }
            }
            return;
        }
        if (row.now("closed_from").isEmpty()) {
            var site = bySite.get(zone.site().value());
            var before = row.differs("closed_because") ? "" : row.before("closed_from");
            row.follows("closed_from", before);
            if (site != null) {
                row.usually("closed_from", site.wallClock(at).toLocalDate().toString());
            }
        }
        var until = row.now("closed_until");
        if (!until.isEmpty() && until.compareTo(row.now("closed_from")) <= 0) {
            row.fault("closed_until", Fault.Kind.NOT_AFTER, row.now("closed_from"));
        }
    }

    private void labels(List<Sheet.Row> rows) {
        var labels = new HashMap<String, String>();
        desks.values()
                .forEach(desk ->
                        labels.put(desk.site() + " " + desk.label(), desk.code().value()));
        for (var row : rows) {
            var zone = zones.get(row.now("zone"));
            if (zone != null && !row.isKnown()) {
                var by = labels.putIfAbsent(zone.site() + " " + zone.letter() + row.now("number"), row.thing());
                if (by != null) {
                    row.fault("number", Fault.Kind.TAKEN, by);
                }
            }
        }
    }

    /** Two rooms of one name on one site nobody could tell apart. */
    private void names(List<Sheet.Row> rows) {
        var lines = rows.stream().collect(Collectors.toMap(Sheet.Row::thing, Function.identity()));
        var names = new HashMap<String, String>();
        for (var desk : desks.values()) {
            if (desk.kind() != SpaceKind.DESK && !lines.containsKey(desk.code().value())) {
                names.put(
                        named(desk.site().value(), desk.spokenName()),
                        desk.code().value());
            }
        }
        for (var row : rows) {
            var zone = zones.get(row.now("zone"));
            if (zone != null && !row.now("name").isEmpty()) {
                var by = names.putIfAbsent(named(zone.site().value(), row.now("name")), row.thing());
                if (by != null) {
                    row.fault("name", Fault.Kind.TAKEN, by);
                }
            }
        }
    }

    private static String named(String site, String name) {
        return site + " " + name.toLowerCase(Locale.UK);
    }

    /** A desk on a floor, as it would stand there. */
    private record Standing(String code, PlanPosition position) {}

    /** Desks that nobody can use any more stand in nobody's way. */
    private void overlaps(List<Sheet.Row> rows) {
        var lines = rows.stream().collect(Collectors.toMap(Sheet.Row::thing, Function.identity()));
        var floorsWithDesks = new HashMap<String, List<Standing>>();
        for (var desk : desks.values()) {
            if (desk.kind() == SpaceKind.DESK
                    && desk.isInUse()
                    && !lines.containsKey(desk.code().value())) {
                floorsWithDesks
                        .computeIfAbsent(desk.floor().value(), floor -> new ArrayList<>())
                        .add(new Standing(desk.code().value(), desk.position()));
            }
        }
        for (var row : rows) {
            var zone = zones.get(row.now("zone"));
            if (zone == null || kind(row) != SpaceKind.DESK || !row.yes("in_use")) {
                continue;
            }
            var here = floorsWithDesks.computeIfAbsent(zone.floor().value(), floor -> new ArrayList<>());
            var position = position(row);
            if (isPlacedAnew(row)) {
                here.stream()
                        .filter(other -> other.position().covers(position))
                        .findFirst()
                        .ifPresent(other -> row.fault("x", Fault.Kind.OVERLAPS, other.code()));
            }
            here.add(new Standing(row.thing(), position));
        }
    }

    @Override
    public Effect effect(Sheet.Row row, boolean differs) {
        var now = Lines.super.effect(row, differs);
        return now == Effect.CHANGED && isTakenOut(row) ? Effect.TAKEN_OUT : now;
    }

    private static boolean isTakenOut(Sheet.Row row) {
        return row.differs("in_use") && !row.yes("in_use");
    }

    @Override
    public void take(List<Sheet.Row> added, List<Sheet.Row> changed, Audit audit) {
        var fresh = new ArrayList<Desk>();
        for (var row : added) {
            var zone = zones.get(row.now("zone"));
            if (zone != null) {
                var desk = made(row, zone);
                close(row, desk);
                if (!row.yes("in_use")) {
                    desk.takeOutOfUse();
                }
                fresh.add(desk);
            }
        }
        for (var row : changed) {
            var desk = desks.get(row.thing());
            if (desk != null) {
                change(row, desk);
            }
        }
        sites.addDesks(fresh);
        redraw(added, changed);
        audit.recordAll("desk added", Lines.things(added));
        record(audit, "taken out of use", changed, DeskLines::isTakenOut);
        record(audit, "put back into use", changed, row -> row.differs("in_use") && row.yes("in_use"));
        record(audit, "desk changed", changed, row -> !row.differs("in_use"));
    }

    private static void record(Audit audit, String action, List<Sheet.Row> rows, Predicate<Sheet.Row> which) {
        audit.recordAll(action, Lines.things(rows.stream().filter(which).toList()));
    }

    /** Whoever had the plan of one of these floors open before is told that it has changed. */
    private void redraw(List<Sheet.Row> added, List<Sheet.Row> changed) {
        Stream.concat(added.stream(), changed.stream())
                .filter(row ->
                        row.differs("x") || row.differs("y") || row.differs("chair_above") || row.differs("in_use"))
                .map(row -> zones.get(row.now("zone")))
                .filter(Objects::nonNull)
                .map(zone -> zone.floor().value())
                .distinct()
                .map(floors::get)
                .filter(Objects::nonNull)
                .forEach(Floor::redraw);
    }

    private static Desk made(Sheet.Row row, Zone zone) {
        var code = new DeskCode(row.now("code"));
        var network = Network.valueOf(row.now("network"));
        return kind(row) == SpaceKind.DESK
                ? new Desk(code, zone, row.number("number"), network, features(row), position(row))
                : Desk.space(code, zone, row.number("number"), kind(row), network, size(row));
    }

    private static void change(Sheet.Row row, Desk desk) {
        desk.connectTo(Network.valueOf(row.now("network")));
        if (desk.kind() == SpaceKind.DESK) {
            desk.equipWith(features(row));
            desk.placeAt(position(row));
        } else {
            desk.resize(size(row));
        }
        if (row.differs("in_use")) {
            if (row.yes("in_use")) {
                desk.putBackIntoUse();
            } else {
                desk.takeOutOfUse();
            }
        }
        if (row.differs("closed_because") || row.differs("closed_from") || row.differs("closed_until")) {
            close(row, desk);
        }
    }

    private static void close(Sheet.Row row, Desk desk) {
        if (row.now("closed_because").isEmpty()) {
            desk.reopen();
            return;
        }
        var until = row.now("closed_until");
        desk.close(
                row.now("closed_because"),
                LocalDate.parse(row.now("closed_from")),
                until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static Set<DeskFeature> features(Sheet.Row row) {
        return Arrays.stream(row.now("features").split(" "))
                .filter(word -> !word.isEmpty())
                .map(DeskFeature::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskFeature.class)));
    }

    private static PlanPosition position(Sheet.Row row) {
        return new PlanPosition(row.number("x"), row.number("y"), row.yes("chair_above"));
    }

    private static Desk.Dimensions size(Sheet.Row row) {
        return new Desk.Dimensions(row.now("name"), row.number("places"), row.number("seats"));
    }
}
