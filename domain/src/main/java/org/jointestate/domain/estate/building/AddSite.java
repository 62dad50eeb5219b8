package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Adds a site. It has no floors yet, so nothing can be booked there before one is added. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AddSite {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public AddSite(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * A site as it is to be.
     *
     * @param code up to ten upper-case letters and digits, which begin with a letter; the codes of its floors and desks begin with it
     */
    public record Draft(String code, String name, String address, ZoneId timeZone, OpeningHours hours) {

        public Draft {
            code = code.strip();
            name = name.strip();
            address = address.strip();
        }
    }

    public EstateDecision add(Draft draft) {
        var faults = new Faults();
        faults.siteCode(draft.code());
        faults.name(draft.name());
        faults.address(draft.address());
        for (var other : sites.everySite()) {
            faults.addIf(other.code().value().equals(draft.code()), Kind.CODE_TAKEN, draft.code());
            faults.addIf(other.name().equalsIgnoreCase(draft.name()), Kind.NAME_TAKEN, other.name());
        }
        if (faults.any()) {
            return faults.wrong();
        }
        sites.add(new Site(new SiteCode(draft.code()), draft.name(), draft.address(), draft.timeZone(), draft.hours()));
        audit.record("site added", draft.code());
        return new EstateDecision.Done(draft.code());
    }
}
