package org.jointestate.domain.evaluation.signoff;

import java.util.Set;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Trial;

/** Who wrote down what a trial is judged by. */
public interface RecordingHands {

    Set<PersonId> of(Trial trial);
}
