package org.jointestate.domain.trial.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.TrialCode;

/** What the teams did and learnt together, every version of each record. */
public interface OutcomeRecords {

    /** By date, newest first; of one day the one that was written down last comes first. */
    Comparator<OutcomeRecord> NEWEST_FIRST = Comparator.comparing(OutcomeRecord::date)
            .thenComparing(OutcomeRecord::at)
            .reversed()
            .thenComparing(one -> one.id().toString());

    /** @return false when one of these versions is there already: somebody was quicker, and nothing more can be done in this transaction */
    boolean add(Collection<OutcomeVersion> versions);

    /** By record, then version. */
    List<OutcomeVersion> versionsOf(TrialCode trial);

    /** The newest version of each record, also of those that are withdrawn, by date, newest first. */
    default List<OutcomeVersion> newestOf(TrialCode trial) {
        Map<UUID, OutcomeVersion> newest = new LinkedHashMap<>();
        versionsOf(trial).forEach(one -> newest.put(one.outcome().id(), one));
        return newest.values().stream()
                .sorted(Comparator.comparing(OutcomeVersion::outcome, NEWEST_FIRST))
                .toList();
    }

    /** The records that count, by date, newest first. */
    default List<OutcomeRecord> of(TrialCode trial) {
        return newestOf(trial).stream()
                .filter(one -> !one.withdrawn())
                .map(OutcomeVersion::outcome)
                .toList();
    }
}
