package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows an estate manager the whole of a site, out of use or not. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeeEstate {

    private final Sites sites;

    @Inject
    public SeeEstate(Sites sites) {
        this.sites = sites;
    }

    /** Which site is asked for: by its own code, or by the code of something in it. */
    public sealed interface Asked {
        record AnySite() implements Asked {}

        record BySite(SiteCode code) implements Asked {}

        record ByFloor(FloorCode code) implements Asked {}

        record ByZone(ZoneCode code) implements Asked {}
    }

    /** All sites, and one of them with its floors, zones, desks and other spaces. */
    public record Seen(List<Site> sites, Site site, List<Floor> floors, List<Zone> zones, List<Place> places) {

        public Seen {
            sites = List.copyOf(sites);
            floors = List.copyOf(floors);
            zones = List.copyOf(zones);
            places = List.copyOf(places);
        }

        public Floor floor(FloorCode code) {
            return floors.stream()
                    .filter(floor -> floor.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("floor", code));
        }

        public Zone zone(ZoneCode code) {
            return zones.stream()
                    .filter(zone -> zone.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("zone", code));
        }

        public List<Zone> zonesOn(FloorCode code) {
            return zones.stream().filter(zone -> zone.floor().equals(code)).toList();
        }

        public List<Place> placesOn(FloorCode code) {
            return places.stream()
                    .filter(place -> place.floor().code().equals(code))
                    .toList();
        }
    }

    public Seen see(Asked asked) {
        var all = sites.everySite();
        var code = codeOf(asked, all);
        var site = all.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("site", code));
        return new Seen(all, site, sites.everyFloorOf(code), sites.everyZoneOf(code), sites.everyPlaceOf(code));
    }

    private SiteCode codeOf(Asked asked, List<Site> all) {
        if (asked instanceof Asked.BySite by) {
            return by.code();
        }
        if (asked instanceof Asked.ByFloor by) {
            return sites.floor(by.code())
                    .orElseThrow(() -> new NotFound("floor", by.code()))
                    .site();
        }
        if (asked instanceof Asked.ByZone by) {
            return sites.zone(by.code())
                    .orElseThrow(() -> new NotFound("zone", by.code()))
                    .site();
        }
        return all.stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("site", "any"))
                .code();
    }
}
