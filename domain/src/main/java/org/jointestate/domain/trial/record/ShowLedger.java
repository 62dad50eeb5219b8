package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The costs and benefits of a trial with their totals and every version of each line. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class ShowLedger {

    /** @param entries every version, by code and version */
    public record Shown(
            Trial trial,
            List<LedgerLine> lines,
            List<LedgerTotal> totals,
            List<LedgerEntry> entries,
            boolean mayChange) {

        /** Every version of one line, oldest first. */
        public List<LedgerEntry> historyOf(String line) {
            return entries.stream()
                    .filter(entry -> entry.line().code().equals(line))
                    .toList();
        }

        public Optional<LedgerEntry> newestOf(String line) {
            var history = historyOf(line);
            return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
        }

        /** The newest version of each line that was removed. */
        public List<LedgerEntry> removed() {
            return entries.stream()
                    .filter(LedgerEntry::removed)
                    .filter(entry ->
                            newestOf(entry.line().code()).filter(entry::equals).isPresent())
                    .toList();
        }
    }

    private final TrialAccess access;
    private final Ledger ledger;

    @Inject
    public ShowLedger(TrialAccess access, Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    public Shown show(TrialCode code) {
        var trial = access.toRead(code);
        var lines = ledger.of(code);
        return new Shown(trial, lines, LedgerTotal.of(lines), ledger.entriesOf(code), access.changes(trial));
    }
}
