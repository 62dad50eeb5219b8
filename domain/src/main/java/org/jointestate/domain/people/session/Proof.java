package org.jointestate.domain.people.session;

/** How somebody proved who they are when a session began. */
public enum Proof {
    /** The password alone: enough for the staff; whoever holds more can only set up the second factor with it. */
    PASSWORD,
    /** The password, and a code of the authenticator app or a recovery code. */
    SECOND_FACTOR,
    /** The organisation's own sign-in, which asks for what the organisation wants. */
    ORGANISATION,
    /** The sealed code of a break-glass account. */
    BREAK_GLASS;

    /** Whether it is enough for every role. */
    public boolean isEnoughForAll() {
        return this != PASSWORD;
    }
}
