package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.WhyProblem;

/** Withdraws an event of the log with a reason: it touches no measure any more and stays to be seen. */
@UseCase(roles = Role.TRIAL_LEAD)
public class WithdrawEvent {

    /** What came of it. */
    public sealed interface Decision {
        record Withdrawn(EventVersion version) implements Decision {}

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
    public WithdrawEvent(
            TrialAccess access, Trials trials, PersonalData personalData, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.trials = trials;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the version the caller has read */
    public Decision withdraw(TrialCode code, UUID id, int seen, String why) {
        access.toChange(code);
        var known = trials.newestEventsOf(code).stream()
                .filter(one -> one.event().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("event", id));
        if (known.version() != seen || known.withdrawn()) {
            return new Decision.ChangedMeanwhile(known);
        }
        var problem = WhyProblem.in(why, personalData);
        if (problem.isPresent()) {
            return new Decision.WhyRefused(problem.get());
        }
        var version = new EventVersion(
                known.event(),
                seen + 1,
                true,
                why.strip(),
                clock.instant(),
                caller.person().orElse(null));
        if (!trials.add(version)) {
            throw new IllegalStateException(
                    "The trial (%s) was held, and yet somebody else withdrew the event (%s).".formatted(code, id));
        }
        audit.record("event withdrawn", code + " " + id);
        return new Decision.Withdrawn(version);
    }
}
