package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LedgerDraft.Field;
import org.jointestate.domain.trial.record.LedgerDraft.Reason;
import org.jointestate.domain.trial.record.LedgerDraft.Refusal;

/**
 * Adds a cost or benefit, or corrects one with a reason. Of two leads who correct the same line one after the other, the second is told
 * what the first has saved. A line that was removed is put back by correcting it.
 */
@UseCase(roles = Role.TRIAL_LEAD)
public class SaveLedgerLine {

    /** What came of it. */
    public sealed interface Decision {
        record Saved(LedgerEntry entry) implements Decision {}

        record NothingChanged() implements Decision, Undone {}

        record Refused(List<Refusal> refusals) implements Decision {}

        /** Somebody else has changed or removed the line since the caller read it. */
        record ChangedMeanwhile(LedgerEntry newest) implements Decision, Undone {}
    }

    private static final String PREFIX = "L";

    private final TrialAccess access;
    private final Ledger ledger;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public SaveLedgerLine(
            TrialAccess access, Ledger ledger, PersonalData personalData, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param line the code of the line to correct, or empty for a new one
     * @param seen the version that was corrected, 0 for a new one
     * @param why needed for a correction
     */
    public Decision save(TrialCode code, String line, int seen, LedgerDraft draft, String why) {
        var trial = access.toChange(code);
        var entries = ledger.newestOf(code);
        var known = entries.stream()
                .filter(entry -> entry.line().code().equals(line))
                .findFirst();
        if (!line.isEmpty() && known.isEmpty()) {
            throw new NotFound("ledger line", line);
        }
        if (known.isPresent() && known.get().version() != seen) {
            return new Decision.ChangedMeanwhile(known.get());
        }
        var refusals = refusals(trial, draft, known, why);
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        var next = line(code, known.isPresent() ? line : nextCode(code), draft);
        if (known.filter(entry -> !entry.removed() && entry.line().equals(next)).isPresent()) {
            return new Decision.NothingChanged();
        }
        var entry = new LedgerEntry(
                next,
                seen + 1,
                false,
                known.isPresent() ? why.strip() : "",
                clock.instant(),
                caller.person().orElse(null));
        if (!ledger.add(List.of(entry))) {
            throw new IllegalStateException(
                    "The ledger (%s) was held, and yet somebody else wrote to it.".formatted(code));
        }
        audit.record("ledger line " + (known.isPresent() ? "corrected" : "added"), code + " " + next.code());
        return new Decision.Saved(entry);
    }

    private List<Refusal> refusals(Trial trial, LedgerDraft draft, Optional<LedgerEntry> known, String why) {
        var refusals = new ArrayList<>(draft.refusals(trial.protocol()));
        personal(Field.NAME, draft.name(), refusals);
        personal(Field.OPTIMISM_REASON, draft.optimismReason(), refusals);
        personal(Field.OWNER, draft.owner(), refusals);
        personal(Field.EVIDENCE, draft.evidence(), refusals);
        if (known.isPresent()) {
            if (why.isBlank()) {
                refusals.add(new Refusal(Field.WHY, Reason.MISSING));
            } else if (why.strip().length() > LedgerDraft.LONGEST_TEXT) {
                refusals.add(new Refusal(Field.WHY, Reason.TOO_LONG));
            }
            personal(Field.WHY, why, refusals);
        }
        return List.copyOf(refusals);
    }

    private void personal(Field field, String text, List<Refusal> refusals) {
        if (!personalData.in(text).isEmpty()) {
            refusals.add(new Refusal(field, Reason.PERSONAL_DATA));
        }
    }

    /** Numbers are never given twice, not even that of a line that was removed. */
    private String nextCode(TrialCode code) {
        var highest = ledger.newestOf(code).stream()
                .map(entry -> entry.line().code())
                .filter(known -> known.matches(PREFIX + "\\d{1,6}"))
                .mapToInt(known -> Integer.parseInt(known.substring(PREFIX.length())))
                .max()
                .orElse(0);
        return PREFIX + "%03d".formatted(highest + 1);
    }

    private static LedgerLine line(TrialCode trial, String code, LedgerDraft draft) {
        return new LedgerLine(
                trial,
                code,
                Objects.requireNonNull(draft.side()),
                Objects.requireNonNull(draft.kind()),
                draft.name(),
                draft.organisation(),
                Objects.requireNonNull(draft.year()),
                scaled(draft.low(), 2),
                scaled(draft.best(), 2),
                scaled(draft.high(), 2),
                scaled(draft.optimismBias(), 4),
                draft.optimismReason(),
                draft.priceYear(),
                draft.owner(),
                draft.evidence(),
                draft.measure());
    }

    private static BigDecimal scaled(@org.jspecify.annotations.Nullable BigDecimal number, int scale) {
        return Objects.requireNonNull(number).setScale(scale, RoundingMode.UNNECESSARY);
    }
}
