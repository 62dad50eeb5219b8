package org.jointestate.domain.estate;

/** What a desk offers, and what somebody may need of one. */
public enum DeskFeature {
    HEIGHT_ADJUSTABLE,
    TWO_SCREENS,
    DOCKING,
    STEP_FREE,
    QUIET,
    NEAR_LIFT
}
