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
    /** The application itself: jobs, the first start and the demonstration run as this named actor, never a person. */
    SYSTEM
}
