package org.jointestate.domain.evaluation.signoff;

import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Every reason for keeping a word. */
public interface KeptWords {

    /** @return false when there is a reason for this mark already, and nothing more can be done in this transaction */
    boolean add(KeptWord word);

    /** The first one first. */
    List<KeptWord> of(TrialCode trial);
}
