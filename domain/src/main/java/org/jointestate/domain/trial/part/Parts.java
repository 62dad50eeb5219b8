package org.jointestate.domain.trial.part;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Everything that was noted of who has a part in trials. Nothing is ever taken away. */
public interface Parts {

    /** Whoever adds holds the trial, so that nobody notes the same beside. */
    void add(Collection<NotedPart> noted);

    /** In the order in which it was noted. */
    List<NotedPart> of(TrialCode trial);
}
