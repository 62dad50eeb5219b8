package org.jointestate.domain.trial.record;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** What the teams did and learnt together. Records are only ever added. */
public interface OutcomeRecords {

    void add(Collection<OutcomeRecord> records);

    /** By date, newest first. */
    List<OutcomeRecord> of(TrialCode trial);
}
