package org.jointestate.domain.shared;

/** What a person is entitled to do. A person holds one or more; PERMISSIONS.md says what each may call. */
public enum Role {
    STAFF,
    TRIAL_LEAD,
    SENIOR_LEADER,
    ESTATE_MANAGER,
    BOARD_SECRETARY,
    AUDITOR,
    ADMINISTRATOR,
    /** Marked by an estate manager or administrator: may hold the roll call. */
    FIRE_WARDEN,
    /** A kiosk or a wall display, which is no person and has no other role. */
    DEVICE,
    /** The application itself: jobs, the first start and the demonstration run as this named actor, never a person. */
    SYSTEM;

    /**
     * Whether it is more than the staff may do, so that a password alone does not open it. The mark of a fire warden is not: an alarm must
     * not wait for a second code, and what it opens is a list of names while a roll call runs.
     */
    public boolean asksForSecondFactor() {
        return isForPeople() && this != STAFF && this != FIRE_WARDEN;
    }

    /** Whether a person may hold it. */
    public boolean isForPeople() {
        return this != DEVICE && this != SYSTEM;
    }
}
