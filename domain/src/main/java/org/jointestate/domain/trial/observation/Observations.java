package org.jointestate.domain.trial.observation;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;

/** What was observed, entry by entry. Entries are only ever added. */
public interface Observations {

    /**
     * Adds all the entries, or none.
     *
     * @return false when one of them had been entered by somebody else meanwhile; the transaction is then lost
     */
    boolean add(Collection<Entry> entries);

    /** Of one measure, by period. */
    List<Observation> of(TrialCode trial, MeasureCode measure);

    /** Of all measures, by measure and period. */
    List<Observation> of(TrialCode trial);
}
