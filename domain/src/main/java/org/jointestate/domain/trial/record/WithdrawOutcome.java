package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Withdraws an outcome record with a reason: it counts no more and stays to be seen. */
@UseCase(roles = Role.TRIAL_LEAD)
public class WithdrawOutcome {

    /** What came of it. */
    public sealed interface Decision {
        record Withdrawn(OutcomeVersion version) implements Decision {}

        record WhyRefused(WhyProblem problem) implements Decision, Undone {}

        /** Somebody else has corrected or withdrawn the record since the caller read it. */
        record ChangedMeanwhile(OutcomeVersion newest) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final OutcomeRecords records;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public WithdrawOutcome(
            TrialAccess access,
            OutcomeRecords records,
            PersonalData personalData,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.records = records;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the version the caller has read */
    public Decision withdraw(TrialCode code, UUID id, int seen, String why) {
        var trial = access.toChange(code);
        var known = records.newestOf(code, access.readsNotesOf(trial)).stream()
                .filter(one -> one.outcome().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("outcome", id));
        if (known.version() != seen || known.withdrawn()) {
            return new Decision.ChangedMeanwhile(known);
        }
        var problem = WhyProblem.in(why, personalData);
        if (problem.isPresent()) {
            return new Decision.WhyRefused(problem.get());
        }
        var version = new OutcomeVersion(
                known.outcome().writtenDown(clock.instant(), caller.person().orElse(null)),
                seen + 1,
                true,
                why.strip());
        if (!records.add(List.of(version))) {
            throw new IllegalStateException(
                    "The trial (%s) was held, and yet somebody else withdrew the outcome (%s).".formatted(code, id));
        }
        audit.record("outcome withdrawn", code + " " + id);
        return new Decision.Withdrawn(version);
    }
}
