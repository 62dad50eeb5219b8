package org.jointestate.domain.trial.observation;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Keeps figures of a trial, new ones and corrections; all of them or none. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class RecordObservations {

    private final TrialAccess access;
    private final Recorder recorder;
    private final Audit audit;

    @Inject
    public RecordObservations(TrialAccess access, Recorder recorder, Audit audit) {
        this.access = access;
        this.recorder = recorder;
        this.audit = audit;
    }

    public Recording record(TrialCode code, List<Proposal> proposals, Entry.Source source, boolean dryRun) {
        var trial = access.toChange(code);
        var recording = recorder.record(trial, proposals, source, dryRun);
        if (recording instanceof Recording.Kept && recording.count(Recording.Effect.SAME) < proposals.size()) {
            audit.record("observations recorded", code.value());
        }
        return recording;
    }
}
