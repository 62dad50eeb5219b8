package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Withdraws an outcome record with a reason: it counts no more and stays to be seen. */
@UseCase(roles = Role.TRIAL_LEAD)
public class WithdrawOutcome {

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
    public Withdrawal<OutcomeVersion> withdraw(TrialCode code, UUID id, int seen, String why) {
        var trial = access.toChange(code);
        var known = records.newestOf(code, access.readsNotesOf(trial)).stream()
                .filter(one -> one.outcome().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("outcome", id));
        var withdrawal = Withdrawal.of(
                known,
                seen,
                why,
                personalData,
                () -> new OutcomeVersion(
                        known.outcome()
                                .writtenDown(clock.instant(), caller.person().orElse(null)),
                        seen + 1,
                        true,
                        why.strip()),
                version -> records.add(List.of(version)));
        if (withdrawal instanceof Withdrawal.Withdrawn) {
            audit.record("outcome withdrawn", code + " " + id);
        }
        return withdrawal;
    }
}
