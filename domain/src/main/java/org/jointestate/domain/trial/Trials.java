package org.jointestate.domain.trial;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;

/** Trials, the amendments of their plans and their event logs. */
public interface Trials {

    void add(Trial trial);

    Optional<Trial> find(TrialCode code);

    /**
     * Until the transaction ends nobody else records anything of this trial. Whoever changes a trial holds it, and so does whoever must
     * read several things of it as they were at one moment. A trial that is not there is not held.
     */
    void hold(TrialCode code);

    /** Every trial, by code. */
    List<Trial> all();

    void add(Amendment amendment);

    /** In the order in which they were made. */
    List<Amendment> amendmentsOf(TrialCode trial);

    /** @return false when this version is there already: somebody was quicker, and nothing more can be done in this transaction */
    boolean add(EventVersion version);

    /** Every version of each event of the log, by event and version. */
    List<EventVersion> eventVersionsOf(TrialCode trial);

    /** The newest version of each event, also of those that are withdrawn, by the day they began, then by name. */
    default List<EventVersion> newestEventsOf(TrialCode trial) {
        Map<UUID, EventVersion> newest = new LinkedHashMap<>();
        eventVersionsOf(trial).forEach(one -> newest.put(one.event().id(), one));
        return newest.values().stream()
                .sorted(Comparator.comparing((EventVersion one) -> one.event().from())
                        .thenComparing(one -> one.event().name()))
                .toList();
    }

    /** The events that count, by the day they began. */
    default List<LoggedEvent> eventsOf(TrialCode trial) {
        return newestEventsOf(trial).stream()
                .filter(one -> !one.withdrawn())
                .map(EventVersion::event)
                .toList();
    }
}
