package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Takes a desk or another space out of use, or a zone, floor or site with all that is in it. Nothing of it can be booked from then on, and
 * nothing is deleted: bookings of the past keep their place. Those to come are seen to after it, one by one.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class TakeOutOfUse {

    private final Sites sites;
    private final PartFinder parts;
    private final Audit audit;

    @Inject
    public TakeOutOfUse(Sites sites, Audit audit) {
        this.sites = sites;
        this.parts = new PartFinder(sites);
        this.audit = audit;
    }

    /**
     * @param version the version that was read before
     * @return the code of the part; of one that is out of use already, too
     */
    public EstateDecision take(EstatePart part, long version) {
        var found = parts.find(part);
        if (!found.isInUse()) {
            return new EstateDecision.Done(part.text());
        }
        if (found.version() != version) {
            return new EstateDecision.ChangedMeanwhile();
        }
        if (isLastSite(part)) {
            var faults = new Faults();
            faults.add(Kind.LAST_SITE);
            return faults.wrong();
        }
        takeAllIn(part, found.site());
        audit.record("taken out of use", part.text());
        return new EstateDecision.Done(part.text());
    }

    private boolean isLastSite(EstatePart part) {
        var bookable = sites.all();
        return part instanceof EstatePart.OfSite of
                && bookable.size() == 1
                && bookable.get(0).code().equals(of.code());
    }

    private void takeAllIn(EstatePart part, SiteCode site) {
        for (var place : sites.everyPlaceOf(site)) {
            if (part.holds(place) && place.desk().isInUse()) {
                sites.desk(place.desk().code()).orElseThrow().takeOutOfUse();
            }
        }
        for (var zone : sites.zonesOf(site)) {
            if (PartFinder.isIn(part, zone)) {
                zone.takeOutOfUse();
            }
        }
        for (var floor : sites.floorsOf(site)) {
            if (PartFinder.isIn(part, floor)) {
                floor.takeOutOfUse();
            }
            if (PartFinder.touches(part, floor, sites)) {
                floor.redraw();
            }
        }
        if (part instanceof EstatePart.OfSite) {
            sites.find(site).orElseThrow().takeOutOfUse();
        }
    }
}
