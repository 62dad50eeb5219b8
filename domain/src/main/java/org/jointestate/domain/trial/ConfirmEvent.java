package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;

/** A lead says that an event of the log happened as it stands there. One that is confirmed already stays as it is. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class ConfirmEvent {

    private final TrialAccess access;
    private final Trials trials;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ConfirmEvent(TrialAccess access, Trials trials, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.trials = trials;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when this trial has no such event, or it was withdrawn */
    public LoggedEvent confirm(TrialCode code, UUID id) {
        access.toChange(code);
        var known = trials.newestEventsOf(code).stream()
                .filter(one -> one.event().id().equals(id) && !one.withdrawn())
                .findFirst()
                .orElseThrow(() -> new NotFound("event", id));
        if (known.event().confirmed()) {
            return known.event();
        }
        var event = known.event().asConfirmed();
        if (!trials.add(new EventVersion(
                event,
                known.version() + 1,
                false,
                "",
                clock.instant(),
                caller.person().orElse(null)))) {
            throw new IllegalStateException(
                    "The trial (%s) was held, and yet somebody else changed the event (%s).".formatted(code, id));
        }
        audit.record("event confirmed", code + " " + id);
        return event;
    }
}
