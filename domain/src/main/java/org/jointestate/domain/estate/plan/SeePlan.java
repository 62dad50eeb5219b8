package org.jointestate.domain.estate.plan;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows an estate manager the plan of a floor with its desks in use, and the pictures it could be drawn on. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeePlan {

    private final Sites sites;
    private final PlanPictures pictures;

    @Inject
    public SeePlan(Sites sites, PlanPictures pictures) {
        this.sites = sites;
        this.pictures = pictures;
    }

    /** @param pictures the newest first */
    public record Seen(Site site, Floor floor, List<Zone> zones, List<Place> desks, List<PlanPicture> pictures) {

        public Seen {
            zones = List.copyOf(zones);
            desks = List.copyOf(desks);
            pictures = List.copyOf(pictures);
        }
    }

    public Seen see(FloorCode code) {
        var floor = sites.floor(code).orElseThrow(() -> new NotFound("floor", code));
        return new Seen(
                sites.find(floor.site()).orElseThrow(() -> new NotFound("site", floor.site())),
                floor,
                sites.zonesOf(floor.site()).stream()
                        .filter(zone -> zone.floor().equals(code))
                        .toList(),
                sites.placesOf(floor.site()).stream()
                        .filter(place -> place.floor().code().equals(code))
                        .toList(),
                pictures.of(code));
    }
}
