package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LoggedEvent;

/** A lead says that an event of the log is right as it stands. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class ConfirmEvent {

    private final TrialAccess access;
    private final Trials trials;
    private final Audit audit;

    @Inject
    public ConfirmEvent(TrialAccess access, Trials trials, Audit audit) {
        this.access = access;
        this.trials = trials;
        this.audit = audit;
    }

    public LoggedEvent confirm(TrialCode code, UUID id) {
        access.toChange(code);
        var event = trials.event(id)
                .filter(found -> found.trial().equals(code))
                .orElseThrow(() -> new NotFound("event", id));
        event.confirm();
        audit.record("event confirmed", code + " " + id);
        return event;
    }
}
