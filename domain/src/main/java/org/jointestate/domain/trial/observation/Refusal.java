package org.jointestate.domain.trial.observation;

/** Why a proposed value is not kept. */
public enum Refusal {
    NOT_A_NUMBER,
    UNKNOWN_MEASURE,
    NOT_A_PERIOD,
    NOT_ENDED,
    NEGATIVE,
    NOT_WHOLE,
    TOO_LARGE,
    NEEDS_DENOMINATOR,
    DENOMINATOR_NEGATIVE,
    ABOVE_DENOMINATOR,
    NEEDS_REASON,
    REASON_TOO_LONG,
    PERSONAL_DATA,
    TWICE,
    CHANGED_MEANWHILE
}
