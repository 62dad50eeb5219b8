package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Reopens a desk that was closed. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ReopenDesk {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public ReopenDesk(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    public void reopen(DeskCode code) {
        sites.desk(code).orElseThrow(() -> new NotFound("desk", code)).reopen();
        audit.record("desk reopened", code.value());
    }
}
