package org.jointestate.domain.trial.record;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Costs and benefits of trials. */
public interface Ledger {

    void add(Collection<LedgerLine> lines);

    /** By code. */
    List<LedgerLine> of(TrialCode trial);
}
