package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** What a surge could take at a site, and whom it could be for. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR})
public class ChoosePlaces {

    private final Sites sites;
    private final People people;

    @Inject
    public ChoosePlaces(Sites sites, People people) {
        this.sites = sites;
        this.people = people;
    }

    /** All sites, and what there is at the one that was asked for. */
    public record Choice(List<Site> sites, Site site, List<FloorZones> floors, List<Team> teams) {}

    /** A floor with its zones. */
    public record FloorZones(Floor floor, List<ZoneDesks> zones) {}

    /** A zone and how many desks stand there. */
    public record ZoneDesks(Zone zone, long desks) {}

    /** @param asked the first site by name when nobody has said which */
    public Choice choose(Optional<SiteCode> asked) {
        var all = sites.all();
        var site = all.stream()
                .filter(candidate ->
                        asked.filter(code -> !code.equals(candidate.code())).isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("site", asked));
        var zones = sites.zonesOf(site.code());
        var places = sites.placesOf(site.code());
        var floors = sites.floorsOf(site.code()).stream()
                .map(floor -> new FloorZones(
                        floor,
                        zones.stream()
                                .filter(zone -> zone.floor().equals(floor.code()))
                                .map(zone -> new ZoneDesks(
                                        zone,
                                        places.stream()
                                                .filter(place ->
                                                        place.desk().zone().equals(zone.code()))
                                                .count()))
                                .toList()))
                .filter(floor -> !floor.zones().isEmpty())
                .toList();
        return new Choice(
                all, site, floors, people.teams().stream().filter(Team::isInUse).toList());
    }
}
