package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a room or a car park another name or size. Bookings made before stay, also where there are fewer places now. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ResizeSpace {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public ResizeSpace(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    public void resize(DeskCode code, Desk.Dimensions size) {
        sites.desk(code)
                .filter(space -> space.kind() != SpaceKind.DESK)
                .orElseThrow(() -> new NotFound("space", code))
                .resize(size);
        audit.record("space resized", code.value());
    }
}
