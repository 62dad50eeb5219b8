package org.jointestate.domain.booking.floor;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Names the sites where somebody may book. */
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
public class ListSites {

    private final Sites sites;

    @Inject
    public ListSites(Sites sites) {
        this.sites = sites;
    }

    public List<Site> list() {
        return sites.all();
    }
}
