package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows an estate manager when a site is open and what is closed there. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeeSite {

    /** Later than any closure somebody means. */
    private static final LocalDate EVER = LocalDate.of(2999, 12, 31);

    private final Sites sites;
    private final Clock clock;

    @Inject
    public SeeSite(Sites sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    /** @param closures those that are not over, by first day */
    public record Seen(Site site, LocalDate today, List<Zone> zones, List<Closure> closures) {

        public Seen {
            zones = List.copyOf(zones);
            closures = List.copyOf(closures);
        }
    }

    public Seen see(SiteCode code) {
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        var today = site.wallClock(clock).toLocalDate();
        return new Seen(site, today, sites.zonesOf(code), sites.closuresOf(code, today, EVER));
    }
}
