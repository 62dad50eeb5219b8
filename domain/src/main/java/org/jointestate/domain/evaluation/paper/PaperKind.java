package org.jointestate.domain.evaluation.paper;

/** What sort of paper it is. */
public enum PaperKind {
    EVALUATION_REPORT,
    /** Of a trial that had not ended. */
    INTERIM_REPORT,
    /** Two pages for the board of the day. */
    SCRUTINY_PAPER
}
