package org.jointestate.domain.evaluation;

import java.util.Map;
import java.util.Set;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;

/** What has been enclosed to trials, every version of it. */
public interface Enclosures {

    /** @return false when this trial has this version of this kind already: somebody was quicker */
    boolean add(Enclosure enclosure);

    /** The newest version of each kind. */
    Map<EnclosureKind, Enclosure> newestOf(TrialCode trial);

    /** Everybody who ever enclosed words to it. */
    Set<PersonId> authorsOf(TrialCode trial);
}
