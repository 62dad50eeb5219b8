package org.jointestate.domain.people.breakglass;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The sealed accounts and what became of them, for administrators and auditors. */
@UseCase(roles = {Role.ADMINISTRATOR, Role.AUDITOR})
public class SeeBreakGlasses {

    private final BreakGlasses glasses;

    @Inject
    public SeeBreakGlasses(BreakGlasses glasses) {
        this.glasses = glasses;
    }

    /** The newest first. */
    public List<BreakGlass> see() {
        return glasses.all();
    }

    /** Those in use: none on an ordinary day. Asked on every page of an administrator or auditor. */
    public List<BreakGlass> inUse() {
        return glasses.inUse();
    }
}
