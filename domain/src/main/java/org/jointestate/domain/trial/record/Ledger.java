package org.jointestate.domain.trial.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Costs and benefits of trials, every version of each line. */
public interface Ledger {

    /** @return false when one of these versions is there already: somebody was quicker, and nothing more can be done in this transaction */
    boolean add(Collection<LedgerEntry> entries);

    /** By code, then version. */
    List<LedgerEntry> entriesOf(TrialCode trial);

    /** The newest version of each line, also of those that are removed, by code. */
    default List<LedgerEntry> newestOf(TrialCode trial) {
        Map<String, LedgerEntry> newest = new LinkedHashMap<>();
        entriesOf(trial).forEach(entry -> newest.put(entry.line().code(), entry));
        return List.copyOf(newest.values());
    }

    /** The lines that count, by code. */
    default List<LedgerLine> of(TrialCode trial) {
        return newestOf(trial).stream()
                .filter(entry -> !entry.removed())
                .map(LedgerEntry::line)
                .toList();
    }
}
