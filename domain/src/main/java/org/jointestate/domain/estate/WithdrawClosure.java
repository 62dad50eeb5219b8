package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Withdraws a closure. One that is gone already stays gone: two managers may have had the same list before them. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class WithdrawClosure {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public WithdrawClosure(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    public void withdraw(UUID id) {
        sites.closure(id).ifPresent(closure -> {
            sites.withdraw(closure);
            audit.record("closure withdrawn", id.toString());
        });
    }
}
