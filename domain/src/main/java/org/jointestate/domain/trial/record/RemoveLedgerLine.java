package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Removes a cost or benefit with a reason: it counts no more and stays to be seen. */
@UseCase(roles = Role.TRIAL_LEAD)
public class RemoveLedgerLine {

    private final TrialAccess access;
    private final Ledger ledger;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RemoveLedgerLine(
            TrialAccess access, Ledger ledger, PersonalData personalData, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the version the caller has read */
    public Withdrawal<LedgerEntry> remove(TrialCode code, String line, int seen, String why) {
        access.toChange(code);
        var known = ledger.newestOf(code).stream()
                .filter(entry -> entry.line().code().equals(line))
                .findFirst()
                .orElseThrow(() -> new NotFound("ledger line", line));
        var withdrawal = Withdrawal.of(
                known,
                seen,
                why,
                personalData,
                () -> new LedgerEntry(
                        known.line(),
                        seen + 1,
                        true,
                        why.strip(),
                        clock.instant(),
                        caller.person().orElse(null)),
                entry -> ledger.add(List.of(entry)));
        if (withdrawal instanceof Withdrawal.Withdrawn) {
            audit.record("ledger line removed", code + " " + line);
        }
        return withdrawal;
    }
}
