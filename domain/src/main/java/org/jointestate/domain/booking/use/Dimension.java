package org.jointestate.domain.booking.use;

/** By what use is told apart. */
public enum Dimension {
    /** Of the wall clock, 0 to 23. */
    HOUR,
    /** 1 for Monday to 7 for Sunday. */
    WEEKDAY,
    ZONE,
    ORGANISATION,
    /** Desks of a bank on the days on which they were in it. */
    BANK,
    DESK
}
