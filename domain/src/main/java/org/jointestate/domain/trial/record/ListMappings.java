package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The sources whose columns are known in a trial, by name. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class ListMappings {

    private final TrialAccess access;
    private final Imports imports;

    @Inject
    public ListMappings(TrialAccess access, Imports imports) {
        this.access = access;
        this.imports = imports;
    }

    public List<ImportMapping> list(TrialCode code) {
        access.toRead(code);
        return imports.mappingsOf(code);
    }
}
