package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Closes a site or one of its zones for some days. What was booked there before is seen to after it, one by one. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AnnounceClosure {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public AnnounceClosure(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * @param zone the zone that is closed, or nothing for the whole site
     * @param opensAgain the first day on which it can be used again
     * @return the id of the closure, to withdraw it by
     */
    public UUID announce(
            SiteCode site, @Nullable ZoneCode zone, LocalDate firstDay, LocalDate opensAgain, String because) {
        sites.find(site).orElseThrow(() -> new NotFound("site", site));
        if (zone != null) {
            // A zone of another site would close nothing here, and nobody would find the closure there.
            sites.zone(zone).filter(found -> found.site().equals(site)).orElseThrow(() -> new NotFound("zone", zone));
        }
        var closure = new Closure(UUID.randomUUID(), site, zone, firstDay, opensAgain, because);
        sites.add(closure);
        audit.record("closure announced", closure.id().toString());
        return closure.id();
    }
}
