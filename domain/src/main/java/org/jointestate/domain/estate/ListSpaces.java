package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Names every room and car park of every site for the estate manager, and the zones where another can be. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ListSpaces {

    private final Sites sites;

    @Inject
    public ListSpaces(Sites sites) {
        this.sites = sites;
    }

    /** A zone with the site it belongs to. */
    public record ZoneOfSite(Site site, Zone zone) {}

    public record Listed(List<Place> spaces, List<ZoneOfSite> zones) {}

    public Listed list() {
        var all = sites.all();
        return new Listed(
                all.stream()
                        .flatMap(site -> sites.spacesOf(site.code()).stream())
                        .toList(),
                all.stream()
                        .flatMap(site -> sites.zonesOf(site.code()).stream().map(zone -> new ZoneOfSite(site, zone)))
                        .toList());
    }
}
