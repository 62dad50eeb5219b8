package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.building.EstateDecision;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a site new opening hours. Bookings made before stay, also outside the new hours; new ones keep to them at once. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SetOpeningHours {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public SetOpeningHours(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** @param version the version that was read before */
    public EstateDecision set(SiteCode code, long version, OpeningHours hours) {
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        if (site.version() != version) {
            return new EstateDecision.ChangedMeanwhile();
        }
        site.openDuring(hours);
        audit.record("opening hours changed", code.value());
        return new EstateDecision.Done(code.value());
    }
}
