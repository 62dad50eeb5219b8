package org.jointestate.domain.evaluation.signoff;

/** How far a report has come. */
public enum ReportState {
    DRAFT,
    REVIEWED,
    APPROVED,
    PUBLISHED,
    WITHDRAWN
}
