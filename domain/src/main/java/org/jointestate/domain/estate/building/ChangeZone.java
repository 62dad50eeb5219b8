package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Gives a zone another name, network, look or area, as long as its desks still stand in it. The network is that of desks that are added
 * after; those that stand there keep theirs.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ChangeZone {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public ChangeZone(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** @param version the version that was read before */
    public EstateDecision change(ZoneCode code, long version, Zone.Terms terms) {
        var zone = sites.zone(code).orElseThrow(() -> new NotFound("zone", code));
        var floor = sites.floor(zone.floor()).orElseThrow(() -> new NotFound("floor", zone.floor()));
        if (zone.version() != version) {
            return new EstateDecision.ChangedMeanwhile();
        }
        var faults = new Faults();
        faults.name(terms.name().strip());
        faults.area(floor.planWidth(), floor.planHeight(), zone.letter(), terms.area());
        for (var place : sites.placesOf(zone.site())) {
            var desk = place.desk();
            faults.addIf(
                    desk.kind() == SpaceKind.DESK
                            && desk.zone().equals(code)
                            && !desk.position().isWithin(terms.area()),
                    Kind.DESK_OUTSIDE_ZONE,
                    desk.label(),
                    zone.letter());
        }
        if (faults.any()) {
            return faults.wrong();
        }
        zone.change(
                new Zone.Terms(terms.name().strip(), terms.network(), terms.shared(), terms.walled(), terms.area()));
        floor.redraw();
        audit.record("zone changed", code.value());
        return new EstateDecision.Done(code.value());
    }
}
