package org.jointestate.domain.trial.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * What the teams did and learnt together, every version of each record. A record may be private to one organisation: only who asks on behalf
 * of that organisation is told of it. Whoever asks without naming one, as reports, exports and figures do, never meets it.
 */
public interface OutcomeRecords {

    /** By date, newest first; of one day the one that was written down last comes first. */
    Comparator<OutcomeRecord> NEWEST_FIRST = Comparator.comparing(OutcomeRecord::date)
            .thenComparing(OutcomeRecord::at)
            .reversed()
            .thenComparing(one -> one.id().toString());

    /** @return false when one of these versions is there already: somebody was quicker, and nothing more can be done in this transaction */
    boolean add(Collection<OutcomeVersion> versions);

    /**
     * By record, then version.
     *
     * @param reader whose private records are told as well
     */
    List<OutcomeVersion> versionsOf(TrialCode trial, Optional<OrganisationCode> reader);

    /** The same without any that is private. */
    default List<OutcomeVersion> versionsOf(TrialCode trial) {
        return versionsOf(trial, Optional.empty());
    }

    /** Keeps a record, all versions of it, to one organisation. */
    void keepPrivate(TrialCode trial, UUID outcome, OrganisationCode organisation);

    /** Shows a private record to everybody who may read the trial; nothing when it was not private. */
    void share(TrialCode trial, UUID outcome);

    /** The records that are private to this organisation. */
    Set<UUID> privateTo(TrialCode trial, OrganisationCode organisation);

    /** The newest version of each record, also of those that are withdrawn, by date, newest first. */
    default List<OutcomeVersion> newestOf(TrialCode trial) {
        return newestOf(trial, Optional.empty());
    }

    /** The same with those that are private to an organisation. */
    default List<OutcomeVersion> newestOf(TrialCode trial, Optional<OrganisationCode> reader) {
        Map<UUID, OutcomeVersion> newest = new LinkedHashMap<>();
        versionsOf(trial, reader).forEach(one -> newest.put(one.outcome().id(), one));
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
