package org.jointestate.domain.people;

/** When a person wants to be reminded of a booking by mail. */
public enum ReminderWish {
    EVENING_BEFORE,
    MORNING,
    NONE
}
