package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.building.DesksStandApart.Standing;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Puts one part of the estate back into use; what is in it follows one by one, as it is found to be there. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class PutBackIntoUse {

    private final Sites sites;
    private final PartFinder parts;
    private final Audit audit;

    @Inject
    public PutBackIntoUse(Sites sites, Audit audit) {
        this.sites = sites;
        this.parts = new PartFinder(sites);
        this.audit = audit;
    }

    /** @param version the version that was read before */
    public EstateDecision put(EstatePart part, long version) {
        var found = parts.find(part);
        if (found.isInUse()) {
            return new EstateDecision.Done(part.text());
        }
        if (found.version() != version) {
            return new EstateDecision.ChangedMeanwhile();
        }
        var faults = faultsOf(part);
        if (faults.any()) {
            return faults.wrong();
        }
        put(part);
        audit.record("put back into use", part.text());
        return new EstateDecision.Done(part.text());
    }

    private Faults faultsOf(EstatePart part) {
        var faults = new Faults();
        if (part instanceof EstatePart.OfFloor of) {
            var site = sites.find(sites.floor(of.code()).orElseThrow().site()).orElseThrow();
            faults.addIf(!site.isInUse(), Kind.BELONGS_TO_OUT_OF_USE, site.name());
        } else if (part instanceof EstatePart.OfZone of) {
            var zone = sites.zone(of.code()).orElseThrow();
            var floor = sites.floor(zone.floor()).orElseThrow();
            faults.addIf(!floor.isInUse(), Kind.BELONGS_TO_OUT_OF_USE, floor.name());
            faults.area(floor.planWidth(), floor.planHeight(), zone.letter(), zone.area());
        } else if (part instanceof EstatePart.OfSpace of) {
            look(sites.desk(of.code()).orElseThrow(), faults);
        }
        return faults;
    }

    /** Something else may stand in its place by now. */
    private void look(Desk desk, Faults faults) {
        var zone = sites.zone(desk.zone()).orElseThrow();
        var floor = sites.floor(desk.floor()).orElseThrow();
        faults.addIf(!zone.isInUse(), Kind.BELONGS_TO_OUT_OF_USE, zone.name());
        if (desk.kind() == SpaceKind.DESK) {
            faults.addAll(DesksStandApart.faultsOf(
                    new Standing(desk.label(), zone, desk.position()),
                    floor,
                    sites.placesOf(desk.site()).stream()
                            .filter(place -> place.floor().code().equals(floor.code()))
                            .map(Standing::of)
                            .toList()));
        }
    }

    private void put(EstatePart part) {
        if (part instanceof EstatePart.OfSite of) {
            sites.find(of.code()).orElseThrow().putBackIntoUse();
        } else if (part instanceof EstatePart.OfFloor of) {
            sites.floor(of.code()).orElseThrow().putBackIntoUse();
        } else if (part instanceof EstatePart.OfZone of) {
            var zone = sites.zone(of.code()).orElseThrow();
            zone.putBackIntoUse();
            sites.floor(zone.floor()).orElseThrow().redraw();
        } else if (part instanceof EstatePart.OfSpace of) {
            var desk = sites.desk(of.code()).orElseThrow();
            desk.putBackIntoUse();
            sites.floor(desk.floor()).orElseThrow().redraw();
        }
    }
}
