package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.Set;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.LoggedEvent;

/** Adds an event to the log of a trial. What a lead logs is confirmed by that. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class LogEvent {

    public sealed interface Decision {
        record Logged(LoggedEvent event) implements Decision {}

        record NoSuchMeasure(MeasureCode measure) implements Decision {}

        record PersonalDataFound(Set<PersonalData.Kind> kinds) implements Decision {}
    }

    private final TrialAccess access;
    private final Trials trials;
    private final PersonalData personalData;
    private final Audit audit;

    @Inject
    public LogEvent(TrialAccess access, Trials trials, PersonalData personalData, Audit audit) {
        this.access = access;
        this.trials = trials;
        this.personalData = personalData;
        this.audit = audit;
    }

    public Decision log(LoggedEvent event) {
        var trial = access.toChange(event.trial());
        for (var measure : event.measures()) {
            if (trial.protocol().measure(measure).isEmpty()) {
                return new Decision.NoSuchMeasure(measure);
            }
        }
        var found = personalData.in(event.name() + " " + event.source());
        if (!found.isEmpty()) {
            return new Decision.PersonalDataFound(found);
        }
        event.confirm();
        trials.add(event);
        audit.record("event logged", trial.code() + " " + event.id());
        return new Decision.Logged(event);
    }
}
