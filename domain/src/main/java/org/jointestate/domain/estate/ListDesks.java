package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Names every desk of every site for the estate manager. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ListDesks {

    private final Sites sites;

    @Inject
    public ListDesks(Sites sites) {
        this.sites = sites;
    }

    public List<Place> list() {
        return sites.all().stream()
                .flatMap(site -> sites.placesOf(site.code()).stream())
                .toList();
    }
}
