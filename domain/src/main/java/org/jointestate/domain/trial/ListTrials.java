package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The trials the caller may see. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ListTrials {

    private final TrialAccess access;

    @Inject
    public ListTrials(TrialAccess access) {
        this.access = access;
    }

    public List<Trial> list() {
        return access.readable();
    }
}
