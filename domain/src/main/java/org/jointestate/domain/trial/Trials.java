package org.jointestate.domain.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.TrialCode;
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

    void add(LoggedEvent event);

    Optional<LoggedEvent> event(UUID id);

    /** By the day they began. */
    List<LoggedEvent> eventsOf(TrialCode trial);
}
