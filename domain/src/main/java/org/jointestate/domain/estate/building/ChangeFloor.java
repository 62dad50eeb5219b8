package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a floor another name and size of its plan, as long as its zones and desks still lie on it. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ChangeFloor {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public ChangeFloor(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** The floor as it is to be, in the units of the plan. */
    public record Terms(String name, int planWidth, int planHeight) {

        public Terms {
            name = name.strip();
        }
    }

    /** @param version the version that was read before */
    public EstateDecision change(FloorCode code, long version, Terms terms) {
        var floor = sites.floor(code).orElseThrow(() -> new NotFound("floor", code));
        if (floor.version() != version) {
            return new EstateDecision.ChangedMeanwhile();
        }
        var faults = new Faults();
        faults.name(terms.name());
        faults.planSize(terms.planWidth(), terms.planHeight());
        for (var other : sites.everyFloorOf(floor.site())) {
            faults.addIf(
                    !other.code().equals(code) && other.name().equalsIgnoreCase(terms.name()),
                    Kind.NAME_TAKEN,
                    other.name());
        }
        // What is out of use counts too: it may be put back, and must find its place.
        sites.everyZoneOf(floor.site()).stream()
                .filter(zone -> zone.floor().equals(code))
                .forEach(zone -> faults.area(terms.planWidth(), terms.planHeight(), zone.letter(), zone.area()));
        if (faults.any()) {
            return faults.wrong();
        }
        floor.change(terms.name(), terms.planWidth(), terms.planHeight());
        audit.record("floor changed", code.value());
        return new EstateDecision.Done(code.value());
    }
}
