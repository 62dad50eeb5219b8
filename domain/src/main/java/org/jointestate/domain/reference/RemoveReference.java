package org.jointestate.domain.reference;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Removes a fact that should not have been there. One that has ended is given an end instead. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.BOARD_SECRETARY, Role.ADMINISTRATOR})
public class RemoveReference {

    private final ReferenceRows rows;
    private final Caller caller;
    private final Audit audit;

    @Inject
    public RemoveReference(ReferenceRows rows, Caller caller, Audit audit) {
        this.rows = rows;
        this.caller = caller;
        this.audit = audit;
    }

    /** @return false when somebody else has changed it since this version was seen */
    public boolean remove(UUID id, int version) {
        var row = rows.find(id).orElseThrow(() -> new NotFound("reference row", id));
        if (Collections.disjoint(row.kind().keepers(), caller.roles())) {
            throw new NotAllowed("None of the roles %s keeps %s.".formatted(caller.roles(), row.kind()));
        }
        if (!rows.remove(id, version)) {
            return false;
        }
        audit.record("reference removed", row.kind() + " " + id);
        return true;
    }
}
