package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows an estate manager one desk and where it stands. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeeDesk {

    private final Sites sites;

    @Inject
    public SeeDesk(Sites sites) {
        this.sites = sites;
    }

    public Place see(DeskCode code) {
        return sites.places(List.of(code)).stream().findFirst().orElseThrow(() -> new NotFound("desk", code));
    }
}
