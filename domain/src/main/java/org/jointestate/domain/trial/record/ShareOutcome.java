package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Shows a record that one organisation had kept to itself to everybody who may read the trial, with all its versions. From then on it
 * counts. There is no way back: what others have read cannot be taken from them.
 */
@UseCase(roles = Role.TRIAL_LEAD)
public class ShareOutcome {

    private final TrialAccess access;
    private final OutcomeRecords records;
    private final Audit audit;

    @Inject
    public ShareOutcome(TrialAccess access, OutcomeRecords records, Audit audit) {
        this.access = access;
        this.records = records;
        this.audit = audit;
    }

    /** @throws NotFound when no such record is private to the caller's organisation */
    public void share(TrialCode code, UUID id) {
        var trial = access.toChange(code);
        var mine = access.readsNotesOf(trial)
                .filter(organisation -> records.privateTo(code, organisation).contains(id));
        if (mine.isEmpty()) {
            throw new NotFound("outcome", id);
        }
        records.share(code, id);
        audit.record("outcome shared", code + " " + id);
    }
}
