package org.jointestate.domain.evaluation.signoff;

/** What a board is asked for by the two pages that are laid before it. */
public enum Purpose {
    DECISION,
    ASSURANCE,
    TO_NOTE
}
