package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;

/** One trial with its amendments and its event log. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ShowTrial {

    /**
     * @param withdrawnEvents the newest version of each event that counts no more
     * @param mayChange whether the caller leads it
     */
    public record Shown(
            Trial trial,
            List<Amendment> amendments,
            List<LoggedEvent> events,
            List<EventVersion> withdrawnEvents,
            boolean mayChange) {}

    private final TrialAccess access;
    private final Trials trials;

    @Inject
    public ShowTrial(TrialAccess access, Trials trials) {
        this.access = access;
        this.trials = trials;
    }

    public Shown show(TrialCode code) {
        var trial = access.toRead(code);
        return new Shown(
                trial,
                trials.amendmentsOf(code),
                trials.eventsOf(code),
                trials.newestEventsOf(code).stream()
                        .filter(EventVersion::withdrawn)
                        .toList(),
                access.changes(trial));
    }
}
