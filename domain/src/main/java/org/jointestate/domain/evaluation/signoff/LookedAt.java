package org.jointestate.domain.evaluation.signoff;

import java.util.Set;

/** What whoever signs says of words of theirs that claim much, once they were asked: that they have looked at them and the words stand. */
public interface LookedAt {

    /** The marks of those words; they hold for the sentences as they were. */
    Set<String> marks();
}
