package org.jointestate.domain.estate;

import jakarta.inject.Inject;
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

    public void set(SiteCode code, OpeningHours hours) {
        sites.find(code).orElseThrow(() -> new NotFound("site", code)).openDuring(hours);
        audit.record("opening hours changed", code.value());
    }
}
