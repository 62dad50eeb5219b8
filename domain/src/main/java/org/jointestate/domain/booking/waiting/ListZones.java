package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Names the zones of a site for whose desks somebody may wait. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class ListZones {

    private final Sites sites;

    @Inject
    public ListZones(Sites sites) {
        this.sites = sites;
    }

    public List<Zone> list(SiteCode site) {
        var withDesks =
                sites.placesOf(site).stream().map(place -> place.zone().code()).collect(Collectors.toSet());
        return sites.zonesOf(site).stream()
                .filter(zone -> withDesks.contains(zone.code()))
                .toList();
    }
}
