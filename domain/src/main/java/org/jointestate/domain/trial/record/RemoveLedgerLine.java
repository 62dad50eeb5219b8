package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LedgerDraft.Reason;

/** Removes a cost or benefit with a reason: it counts no more and stays to be seen. */
@UseCase(roles = Role.TRIAL_LEAD)
public class RemoveLedgerLine {

    /** What came of it. */
    public sealed interface Decision {
        record Removed(LedgerEntry entry) implements Decision {}

        /** The reason is missing, too long or holds personal data. */
        record WhyRefused(Reason reason) implements Decision, Undone {}

        /** Somebody else has changed or removed the line since the caller read it. */
        record ChangedMeanwhile(LedgerEntry newest) implements Decision, Undone {}
    }

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
    public Decision remove(TrialCode code, String line, int seen, String why) {
        access.toChange(code);
        var known = ledger.newestOf(code).stream()
                .filter(entry -> entry.line().code().equals(line))
                .findFirst()
                .orElseThrow(() -> new NotFound("ledger line", line));
        if (known.version() != seen || known.removed()) {
            return new Decision.ChangedMeanwhile(known);
        }
        if (why.isBlank()) {
            return new Decision.WhyRefused(Reason.MISSING);
        }
        if (why.strip().length() > LedgerDraft.LONGEST_TEXT) {
            return new Decision.WhyRefused(Reason.TOO_LONG);
        }
        if (!personalData.in(why).isEmpty()) {
            return new Decision.WhyRefused(Reason.PERSONAL_DATA);
        }
        var entry = new LedgerEntry(
                known.line(),
                seen + 1,
                true,
                why.strip(),
                clock.instant(),
                caller.person().orElse(null));
        if (!ledger.add(List.of(entry))) {
            throw new IllegalStateException(
                    "The ledger (%s) was held, and yet somebody else wrote to it.".formatted(code));
        }
        audit.record("ledger line removed", code + " " + line);
        return new Decision.Removed(entry);
    }
}
