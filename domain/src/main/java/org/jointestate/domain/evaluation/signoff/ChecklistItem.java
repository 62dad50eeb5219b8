package org.jointestate.domain.evaluation.signoff;

/** What a reviewer looks at and ticks, each for itself. */
public enum ChecklistItem {
    PLAN_BEFORE_RESULTS,
    METHODS_AS_PLANNED,
    EVERY_OUTCOME_REPORTED,
    DISRUPTIONS_TREATED,
    MISSING_DATA_SHOWN,
    RANGES_WITH_NUMBERS,
    WORDS_FOLLOW_NUMBERS,
    MONEY_KEPT_APART,
    NOBODY_RECOGNISABLE,
    LIMITS_FAIR
}
