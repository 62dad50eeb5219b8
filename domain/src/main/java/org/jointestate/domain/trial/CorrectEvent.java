package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.record.WhyProblem;

/**
 * Corrects an event of the log with a reason; the old version stays to be seen, and what a lead corrects is confirmed by that. Of two
 * leads who correct the same event one after the other, the second is told what the first has saved. An event that was withdrawn is put
 * back by correcting it.
 */
@UseCase(roles = Role.TRIAL_LEAD)
public class CorrectEvent {

    /** What came of it. */
    public sealed interface Decision {
        record Corrected(EventVersion version) implements Decision {}

        record NothingChanged() implements Decision, Undone {}

        /** It would not have been logged like this in the first place either. */
        record NotAccepted(LogEvent.Decision because) implements Decision, Undone {}

        record WhyRefused(WhyProblem problem) implements Decision, Undone {}

        /** Somebody else has corrected, confirmed or withdrawn the event since the caller read it. */
        record ChangedMeanwhile(EventVersion newest) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final Trials trials;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CorrectEvent(
            TrialAccess access, Trials trials, PersonalData personalData, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.trials = trials;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param corrected the event as it should be, under its id
     * @param seen the version that was corrected
     */
    public Decision correct(LoggedEvent corrected, int seen, String why) {
        var trial = access.toChange(corrected.trial());
        var known = trials.newestEventsOf(trial.code()).stream()
                .filter(one -> one.event().id().equals(corrected.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("event", corrected.id()));
        if (known.version() != seen) {
            return new Decision.ChangedMeanwhile(known);
        }
        var objection = LogEvent.objectionTo(corrected, trial, personalData);
        if (objection.isPresent()) {
            return new Decision.NotAccepted(objection.get());
        }
        var next = corrected.asConfirmed();
        if (!known.withdrawn() && next.equals(known.event().asConfirmed())) {
            return new Decision.NothingChanged();
        }
        var problem = WhyProblem.in(why, personalData);
        if (problem.isPresent()) {
            return new Decision.WhyRefused(problem.get());
        }
        var version = new EventVersion(
                next,
                seen + 1,
                false,
                why.strip(),
                clock.instant(),
                caller.person().orElse(null));
        if (!trials.add(version)) {
            throw new IllegalStateException("The trial (%s) was held, and yet somebody else corrected the event (%s)."
                    .formatted(trial.code(), corrected.id()));
        }
        audit.record("event corrected", trial.code() + " " + corrected.id());
        return new Decision.Corrected(version);
    }
}
