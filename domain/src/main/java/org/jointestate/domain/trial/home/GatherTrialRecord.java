package org.jointestate.domain.trial.home;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Reads everything recorded of a trial at one moment, for freezing. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.SYSTEM})
public class GatherTrialRecord {

    private final TrialAccess access;
    private final Trials trials;
    private final RecordsOfTrial records;

    @Inject
    public GatherTrialRecord(TrialAccess access, Trials trials, RecordsOfTrial records) {
        this.access = access;
        this.trials = trials;
        this.records = records;
    }

    /** Several statements read, and nobody records anything between them: the trial is held. */
    public TrialRecord gather(TrialCode code) {
        trials.hold(code);
        return records.of(access.toRead(code));
    }
}
