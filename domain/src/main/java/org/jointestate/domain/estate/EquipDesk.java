package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.util.Set;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says what a desk has, after something was brought or taken away. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class EquipDesk {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public EquipDesk(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    public void equip(DeskCode code, Set<DeskFeature> features) {
        sites.desk(code).orElseThrow(() -> new NotFound("desk", code)).equipWith(features);
        audit.record("desk equipped", code.value());
    }
}
