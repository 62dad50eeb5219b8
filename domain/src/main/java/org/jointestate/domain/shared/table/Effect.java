package org.jointestate.domain.shared.table;

/** What a line of a table does to what is there. */
public enum Effect {
    ADDED,
    CHANGED,
    /** A desk that can be booked no more, a closure that is withdrawn, a person who leaves. */
    TAKEN_OUT,
    SAME
}
