package org.jointestate.domain.trial.presence;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The presence of a trial's participants, under pseudonyms. One person begins one stay in one zone at one instant only once. */
public interface Stays {

    void add(Collection<Stay> stays);

    /** Gives stays that were closed by the rule the end they have now. */
    void end(Collection<Stay> stays);

    /** By start, then pseudonym. */
    List<Stay> of(TrialCode trial);
}
