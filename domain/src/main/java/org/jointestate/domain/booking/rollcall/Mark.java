package org.jointestate.domain.booking.rollcall;

/** What a warden says about somebody. */
public enum Mark {
    NONE,
    SAFE,
    MISSING
}
