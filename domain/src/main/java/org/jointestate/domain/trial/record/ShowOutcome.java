package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** One outcome record with every version of it, oldest first. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class ShowOutcome {

    private final TrialAccess access;
    private final OutcomeRecords records;

    @Inject
    public ShowOutcome(TrialAccess access, OutcomeRecords records) {
        this.access = access;
        this.records = records;
    }

    /** @throws NotFound when this trial has no such record */
    public List<OutcomeVersion> show(TrialCode code, UUID id) {
        var trial = access.toRead(code);
        var versions = records.versionsOf(code, access.readsNotesOf(trial)).stream()
                .filter(one -> one.outcome().id().equals(id))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("outcome", id);
        }
        return versions;
    }
}
