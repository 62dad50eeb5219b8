package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;

/** One event of the log with every version of it, oldest first. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class ShowEvent {

    private final TrialAccess access;
    private final Trials trials;

    @Inject
    public ShowEvent(TrialAccess access, Trials trials) {
        this.access = access;
        this.trials = trials;
    }

    /** @throws NotFound when this trial has no such event */
    public List<EventVersion> show(TrialCode code, UUID id) {
        access.toRead(code);
        var versions = trials.eventVersionsOf(code).stream()
                .filter(one -> one.event().id().equals(id))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("event", id);
        }
        return versions;
    }
}
