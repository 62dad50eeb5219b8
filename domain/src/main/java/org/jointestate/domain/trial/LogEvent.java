package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;

/** Adds an event to the log of a trial. What a lead logs is confirmed by that. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class LogEvent {

    public sealed interface Decision {
        record Logged(LoggedEvent event) implements Decision {}

        record NoSuchMeasure(MeasureCode measure) implements Decision {}

        record PersonalDataFound(Set<PersonalData.Kind> kinds) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final Trials trials;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LogEvent(
            TrialAccess access, Trials trials, PersonalData personalData, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.trials = trials;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision log(LoggedEvent event) {
        var trial = access.toChange(event.trial());
        var objection = objectionTo(event, trial, personalData);
        if (objection.isPresent()) {
            return objection.get();
        }
        var logged = event.asConfirmed();
        if (!trials.add(
                EventVersion.first(logged, clock.instant(), caller.person().orElse(null)))) {
            throw new IllegalArgumentException("There is an event (%s) already.".formatted(event.id()));
        }
        audit.record("event logged", trial.code() + " " + event.id());
        return new Decision.Logged(logged);
    }

    /** What is wrong with an event, whether it is new or corrects another. */
    static Optional<Decision> objectionTo(LoggedEvent event, Trial trial, PersonalData personalData) {
        for (var measure : event.measures()) {
            if (trial.protocol().measure(measure).isEmpty()) {
                return Optional.of(new Decision.NoSuchMeasure(measure));
            }
        }
        var found = personalData.in(event.name() + " " + event.source());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Decision.PersonalDataFound(found));
    }
}
