package org.jointestate.domain.evaluation.signoff;

/** What a signature does. */
public enum Step {
    /** A trial lead gives the draft to a reviewer: a round begins. */
    SUBMITTED,
    /** A reviewer or key holder gives it back: the round is over. */
    SENT_BACK,
    REVIEWED,
    /** One key is turned. */
    KEY_TURNED,
    PUBLISHED,
    WITHDRAWN
}
