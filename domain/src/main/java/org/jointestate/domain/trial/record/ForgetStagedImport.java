package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Removes a file that waited, once it was taken in: it may hold names that the records themselves do not. */
@UseCase(roles = Role.TRIAL_LEAD)
public class ForgetStagedImport {

    private final TrialAccess access;
    private final Imports imports;

    @Inject
    public ForgetStagedImport(TrialAccess access, Imports imports) {
        this.access = access;
        this.imports = imports;
    }

    public void forget(TrialCode code, UUID staged) {
        var trial = access.toChange(code);
        imports.staged(staged)
                .filter(found -> found.trial().equals(trial.code()))
                .ifPresent(found -> imports.unstage(found.id()));
    }
}
