package org.jointestate.domain.estate.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;

/** Lines of closures. A closure is what its line says: one with other days is another, and the old one is withdrawn by a line that says so. */
final class ClosureLines implements Lines {

    private final Sites sites;

    ClosureLines(Sites sites) {
        this.sites = sites;
    }

    @Override
    public void check(List<Sheet.Row> rows) {
        var codes = sites.everySite().stream().map(site -> site.code().value()).collect(Collectors.toSet());
        Map<String, Zone> zones = EstateRows.zones(sites).stream()
                .collect(Collectors.toMap(zone -> zone.code().value(), Function.identity()));
        for (var row : rows) {
            row.usually("withdrawn", "no");
            if (!codes.contains(row.now("site"))) {
                row.fault("site", Fault.Kind.UNKNOWN, "");
            }
            var zone = zones.get(row.now("zone"));
            // A zone of another site would close nothing here, and nobody would find the closure there.
            var here = zone != null && zone.site().value().equals(row.now("site"));
            if (!row.now("zone").isEmpty() && !here) {
                row.fault("zone", Fault.Kind.UNKNOWN, "");
            }
            if (row.now("opens_again").compareTo(row.now("first_day")) <= 0) {
                row.fault("opens_again", Fault.Kind.NOT_AFTER, row.now("first_day"));
            }
            if (row.yes("withdrawn") && !row.isKnown()) {
                row.fault("withdrawn", Fault.Kind.UNKNOWN, "");
            }
        }
    }

    @Override
    public Effect effect(Sheet.Row row, boolean differs) {
        var now = Lines.super.effect(row, differs);
        return now == Effect.CHANGED && row.yes("withdrawn") ? Effect.TAKEN_OUT : now;
    }

    @Override
    public void take(List<Sheet.Row> added, List<Sheet.Row> changed, Audit audit) {
        var ids = added.stream().map(this::announced).toList();
        var going = changed.stream().map(Sheet.Row::thing).collect(Collectors.toSet());
        var withdrawn = EstateRows.closures(sites).stream()
                .filter(closure -> going.contains(EstateSheet.CLOSURES.sheet().keyOf(EstateRows.row(closure))))
                .toList();
        withdrawn.forEach(sites::withdraw);
        audit.recordAll("closure announced", ids);
        audit.recordAll(
                "closure withdrawn",
                withdrawn.stream().map(closure -> closure.id().toString()).toList());
    }

    private String announced(Sheet.Row row) {
        var zone = row.now("zone");
        var closure = new Closure(
                UUID.randomUUID(),
                new SiteCode(row.now("site")),
                zone.isEmpty() ? null : new ZoneCode(zone),
                LocalDate.parse(row.now("first_day")),
                LocalDate.parse(row.now("opens_again")),
                row.now("because"));
        sites.add(closure);
        return closure.id().toString();
    }
}
