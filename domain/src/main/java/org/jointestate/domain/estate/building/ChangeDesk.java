package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import java.util.Set;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.building.DesksStandApart.Standing;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Says what a desk has, which network reaches it and where it stands on the plan. Bookings of it stay, also those of people whose devices
 * the new network does not reach: they are promises, and new ones keep to the network at once.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ChangeDesk {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public ChangeDesk(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** The desk as it is to be. */
    public record Terms(Network network, Set<DeskFeature> features, PlanPosition position) {

        public Terms {
            features = Set.copyOf(features);
        }
    }

    /** @param version the version that was read before */
    public EstateDecision change(DeskCode code, long version, Terms terms) {
        var desk = sites.desk(code)
                .filter(found -> found.kind() == SpaceKind.DESK)
                .orElseThrow(() -> new NotFound("desk", code));
        var zone = sites.zone(desk.zone()).orElseThrow(() -> new NotFound("zone", desk.zone()));
        var floor = sites.floor(desk.floor()).orElseThrow(() -> new NotFound("floor", desk.floor()));
        if (desk.version() != version) {
            return new EstateDecision.ChangedMeanwhile();
        }
        var moved = !desk.position().equals(terms.position());
        if (moved) {
            var faults = new Faults();
            faults.addAll(DesksStandApart.faultsOf(
                    new Standing(desk.label(), zone, terms.position()),
                    floor,
                    sites.placesOf(desk.site()).stream()
                            .filter(place -> place.floor().code().equals(floor.code()))
                            .filter(place -> !place.desk().code().equals(code))
                            .map(Standing::of)
                            .toList()));
            if (faults.any()) {
                return faults.wrong();
            }
            desk.placeAt(terms.position());
            floor.redraw();
        }
        desk.connectTo(terms.network());
        desk.equipWith(terms.features());
        audit.record("desk changed", code.value());
        return new EstateDecision.Done(code.value());
    }
}
