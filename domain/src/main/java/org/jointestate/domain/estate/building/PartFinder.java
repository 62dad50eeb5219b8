package org.jointestate.domain.estate.building;

import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.NotFound;

/** Finds a part of the estate, and what lies in it. */
final class PartFinder {

    private final Sites sites;

    PartFinder(Sites sites) {
        this.sites = sites;
    }

    /** A part as it is. */
    record Found(SiteCode site, boolean isInUse, long version) {}

    Found find(EstatePart part) {
        if (part instanceof EstatePart.OfSite of) {
            var site = sites.find(of.code()).orElseThrow(() -> new NotFound("site", of.code()));
            return new Found(site.code(), site.isInUse(), site.version());
        }
        if (part instanceof EstatePart.OfFloor of) {
            var floor = sites.floor(of.code()).orElseThrow(() -> new NotFound("floor", of.code()));
            return new Found(floor.site(), floor.isInUse(), floor.version());
        }
        if (part instanceof EstatePart.OfZone of) {
            var zone = sites.zone(of.code()).orElseThrow(() -> new NotFound("zone", of.code()));
            return new Found(zone.site(), zone.isInUse(), zone.version());
        }
        var code = ((EstatePart.OfSpace) part).code();
        var desk = sites.desk(code).orElseThrow(() -> new NotFound("desk", code));
        return new Found(desk.site(), desk.isInUse(), desk.version());
    }

    static boolean isIn(EstatePart part, Zone zone) {
        return part instanceof EstatePart.OfSite
                || part instanceof EstatePart.OfFloor floor && floor.code().equals(zone.floor())
                || part instanceof EstatePart.OfZone same && same.code().equals(zone.code());
    }

    static boolean isIn(EstatePart part, Floor floor) {
        return part instanceof EstatePart.OfSite
                || part instanceof EstatePart.OfFloor same && same.code().equals(floor.code());
    }

    /** Whether the plan of the floor shows something of the part. */
    static boolean touches(EstatePart part, Floor floor, Sites sites) {
        return isIn(part, floor) || floorOf(part, sites).equals(floor.code());
    }

    private static FloorCode floorOf(EstatePart part, Sites sites) {
        if (part instanceof EstatePart.OfZone zone) {
            return sites.zone(zone.code()).orElseThrow().floor();
        }
        if (part instanceof EstatePart.OfSpace space) {
            return sites.desk(space.code()).orElseThrow().floor();
        }
        return part instanceof EstatePart.OfFloor floor ? floor.code() : new FloorCode("0");
    }
}
