package org.jointestate.domain.booking.floor;

/** What somebody who looks at a floor is told about one desk in one slot; never who has it. */
public enum DeskState {
    FREE,
    TAKEN,
    YOURS,
    CLOSED,
    /** A rule keeps it from this person or from everybody then. */
    OUT_OF_REACH
}
