package org.jointestate.domain.people;

/** Whether people sign in with a user name and password of ours, or with their organisations' own directory alone. */
public enum LocalAccounts {
    ON,
    OFF;

    /** Whether a password of this person opens anything. */
    public boolean admit(Person person) {
        return this == ON;
    }
}
