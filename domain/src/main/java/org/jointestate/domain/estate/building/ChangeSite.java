package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a site another name and address. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ChangeSite {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public ChangeSite(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** @param version the version that was read before */
    public EstateDecision change(SiteCode code, long version, String name, String address) {
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        if (site.version() != version) {
            return new EstateDecision.ChangedMeanwhile();
        }
        var faults = new Faults();
        faults.name(name.strip());
        faults.address(address.strip());
        for (var other : sites.everySite()) {
            faults.addIf(
                    !other.code().equals(code) && other.name().equalsIgnoreCase(name.strip()),
                    Kind.NAME_TAKEN,
                    other.name());
        }
        if (faults.any()) {
            return faults.wrong();
        }
        site.rename(name.strip(), address.strip());
        audit.record("site changed", code.value());
        return new EstateDecision.Done(code.value());
    }
}
