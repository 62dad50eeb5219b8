package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The outcome records of a trial, newest first. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ListOutcomes {

    private final TrialAccess access;
    private final OutcomeRecords records;

    @Inject
    public ListOutcomes(TrialAccess access, OutcomeRecords records) {
        this.access = access;
        this.records = records;
    }

    public List<OutcomeRecord> list(TrialCode code) {
        access.toRead(code);
        return records.of(code);
    }
}
