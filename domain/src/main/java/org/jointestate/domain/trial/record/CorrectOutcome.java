package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Corrects an outcome record with a reason; the old version stays to be seen. Of two leads who correct the same record one after the
 * other, the second is told what the first has saved. A record that was withdrawn is put back by correcting it.
 */
@UseCase(roles = Role.TRIAL_LEAD)
public class CorrectOutcome {

    /** What came of it. */
    public sealed interface Decision {
        record Corrected(OutcomeVersion version) implements Decision {}

        record NothingChanged() implements Decision, Undone {}

        /** It would not have been recorded like this in the first place either. */
        record NotAccepted(RecordOutcome.Decision because) implements Decision, Undone {}

        record WhyRefused(WhyProblem problem) implements Decision, Undone {}

        /** Somebody else has corrected or withdrawn the record since the caller read it. */
        record ChangedMeanwhile(OutcomeVersion newest) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final OutcomeRecords records;
    private final PersonalData personalData;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CorrectOutcome(
            TrialAccess access, OutcomeRecords records, PersonalData personalData, Audit audit, Clock clock) {
        this.access = access;
        this.records = records;
        this.personalData = personalData;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param corrected the record as it should be, under its id
     * @param seen the version that was corrected
     */
    public Decision correct(OutcomeRecord corrected, int seen, String why) {
        var trial = access.toChange(corrected.trial());
        var known = records.newestOf(trial.code(), access.readsNotesOf(trial)).stream()
                .filter(one -> one.outcome().id().equals(corrected.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("outcome", corrected.id()));
        if (known.version() != seen) {
            return new Decision.ChangedMeanwhile(known);
        }
        if (!corrected.kind().mayBeKeptPrivate() && isPrivate(trial.code(), known)) {
            return new Decision.NotAccepted(new RecordOutcome.Decision.CountsForAll());
        }
        var today = clock.instant().atZone(trial.protocol().timeZone()).toLocalDate();
        var objection = RecordOutcome.objectionTo(corrected, trial, today, personalData);
        if (objection.isPresent()) {
            return new Decision.NotAccepted(objection.get());
        }
        if (!known.withdrawn() && corrected.saysTheSameAs(known.outcome())) {
            return new Decision.NothingChanged();
        }
        var problem = WhyProblem.in(why, personalData);
        if (problem.isPresent()) {
            return new Decision.WhyRefused(problem.get());
        }
        var version = new OutcomeVersion(corrected, seen + 1, false, why.strip());
        if (!records.add(List.of(version))) {
            throw new IllegalStateException("The trial (%s) was held, and yet somebody else corrected the outcome (%s)."
                    .formatted(trial.code(), corrected.id()));
        }
        audit.record("outcome corrected", trial.code() + " " + corrected.id());
        return new Decision.Corrected(version);
    }

    private boolean isPrivate(TrialCode trial, OutcomeVersion known) {
        return records.newestOf(trial, Optional.empty()).stream()
                .noneMatch(one -> one.outcome().id().equals(known.outcome().id()));
    }
}
