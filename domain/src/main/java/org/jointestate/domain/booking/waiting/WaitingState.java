package org.jointestate.domain.booking.waiting;

/** Where an entry is in its life. The first two are on the list; whoever joins again begins anew. */
public enum WaitingState {
    WAITING,
    /** A desk is held for the person, who has not answered yet. */
    OFFERED,
    /** The person took the desk that was offered. */
    GOT,
    /** The person left the list, or declined what was offered. */
    LEFT,
    /** What was offered was not answered in time. */
    LAPSED,
    /** The day went by, the person has a desk otherwise, or has left the house. */
    ENDED;

    public boolean isLive() {
        return this == WAITING || this == OFFERED;
    }
}
