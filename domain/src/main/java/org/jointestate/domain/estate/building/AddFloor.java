package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Adds a floor to a site, with an empty plan. Its code follows from the site and the level, such as HQ-1, or HQ-B1 below the ground. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AddFloor {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public AddFloor(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * A floor as it is to be.
     *
     * @param level 0 for the ground floor
     * @param planWidth in the units of the plan, 30 to the metre
     */
    public record Draft(SiteCode site, int level, String name, int planWidth, int planHeight) {

        public Draft {
            name = name.strip();
        }
    }

    public EstateDecision add(Draft draft) {
        var site = sites.find(draft.site()).orElseThrow(() -> new NotFound("site", draft.site()));
        var faults = new Faults();
        faults.level(draft.level());
        faults.name(draft.name());
        faults.planSize(draft.planWidth(), draft.planHeight());
        faults.addIf(!site.isInUse(), Kind.BELONGS_TO_OUT_OF_USE, site.name());
        for (var other : sites.everyFloorOf(site.code())) {
            faults.addIf(other.level() == draft.level(), Kind.LEVEL_TAKEN, other.name());
            faults.addIf(other.name().equalsIgnoreCase(draft.name()), Kind.NAME_TAKEN, other.name());
        }
        if (faults.any()) {
            return faults.wrong();
        }
        var level = draft.level() < 0 ? "B" + -draft.level() : Integer.toString(draft.level());
        var code = new FloorCode(site.code().value() + "-" + level);
        if (sites.floor(code).isPresent()) {
            faults.add(Kind.LEVEL_TAKEN, code);
            return faults.wrong();
        }
        sites.add(new Floor(code, site.code(), draft.level(), draft.name(), draft.planWidth(), draft.planHeight()));
        audit.record("floor added", code.value());
        return new EstateDecision.Done(code.value());
    }
}
