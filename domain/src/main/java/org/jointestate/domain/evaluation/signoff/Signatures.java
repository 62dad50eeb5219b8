package org.jointestate.domain.evaluation.signoff;

import java.util.List;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Every signature ever given. The store refuses what must not be, whoever asks: a change, a second key of one organisation, a second
 * signature of one person, a step whose forerunner is missing.
 */
public interface Signatures {

    /** @return false when somebody was quicker, and nothing more can be done in this transaction */
    boolean add(Signature signature);

    /** In the order of their places. */
    List<Signature> of(DatasetId dataset);

    /** Those of every report of a trial, the first one first. */
    List<Signature> of(TrialCode trial);
}
