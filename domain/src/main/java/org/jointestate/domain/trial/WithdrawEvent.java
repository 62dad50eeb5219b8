package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.Withdrawal;

/** Withdraws an event of the log with a reason: it touches no measure any more and stays to be seen. */
@UseCase(roles = Role.TRIAL_LEAD)
public class WithdrawEvent {

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
    public Withdrawal<EventVersion> withdraw(TrialCode code, UUID id, int seen, String why) {
        access.toChange(code);
        var known = trials.newestEventsOf(code).stream()
                .filter(one -> one.event().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("event", id));
        var withdrawal = Withdrawal.of(
                known,
                seen,
                why,
                personalData,
                () -> new EventVersion(
                        known.event(),
                        seen + 1,
                        true,
                        why.strip(),
                        clock.instant(),
                        caller.person().orElse(null)),
                trials::add);
        if (withdrawal instanceof Withdrawal.Withdrawn) {
            audit.record("event withdrawn", code + " " + id);
        }
        return withdrawal;
    }
}
