package org.jointestate.domain.estate.sheet;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;

/** Lines of sites. A site keeps its time zone: what was promised there was promised by its wall clock. Whether it is in use is said on its page, because all that is in it goes with it. */
final class SiteLines implements Lines {

    private final Sites sites;

    SiteLines(Sites sites) {
        this.sites = sites;
    }

    @Override
    public void check(List<Sheet.Row> rows) {
        var names = new HashMap<String, String>();
        sites.everySite()
                .forEach(site -> names.put(named(site.name()), site.code().value()));
        for (var row : rows) {
            row.usually("in_use", "yes");
            row.keeps("time_zone", "in_use");
            var by = row.differs("name") ? names.putIfAbsent(named(row.now("name")), row.thing()) : null;
            if (by != null && !by.equals(row.thing())) {
                row.fault("name", Fault.Kind.TAKEN, by);
            }
        }
    }

    private static String named(String name) {
        return name.strip().toLowerCase(Locale.UK);
    }

    @Override
    public void take(List<Sheet.Row> added, List<Sheet.Row> changed, Audit audit) {
        for (var row : added) {
            var site = new Site(
                    new SiteCode(row.now("code")),
                    row.now("name"),
                    row.now("address"),
                    ZoneId.of(row.now("time_zone")),
                    OpeningHours.parse(row.now("opening_hours")));
            if (!row.yes("in_use")) {
                site.takeOutOfUse();
            }
            sites.add(site);
        }
        for (var row : changed) {
            var site = sites.find(new SiteCode(row.now("code"))).orElseThrow();
            site.rename(row.now("name"), row.now("address"));
            site.openDuring(OpeningHours.parse(row.now("opening_hours")));
        }
        audit.recordAll("site added", Lines.things(added));
        audit.recordAll("site changed", Lines.things(changed));
    }
}
