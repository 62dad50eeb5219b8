package org.jointestate.domain.trial.observation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LoggedEvent;

/** Everything observed in a trial, with its history and the events that touched it. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ShowObservations {

    public record Shown(
            Trial trial,
            List<Observation> observations,
            List<LoggedEvent> events,
            LocalDate today,
            boolean mayChange) {}

    private final TrialAccess access;
    private final Trials trials;
    private final Observations observations;
    private final Clock clock;

    @Inject
    public ShowObservations(TrialAccess access, Trials trials, Observations observations, Clock clock) {
        this.access = access;
        this.trials = trials;
        this.observations = observations;
        this.clock = clock;
    }

    public Shown show(TrialCode code) {
        var trial = access.toRead(code);
        var today = clock.instant().atZone(trial.protocol().timeZone()).toLocalDate();
        return new Shown(trial, observations.of(code), trials.eventsOf(code), today, access.changes(trial));
    }
}
