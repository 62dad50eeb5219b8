package org.jointestate.domain.people;

/** Who may see where a person sits today. It is the person's own choice, and nobody until they make it. */
public enum SeenBy {
    NOBODY,
    /** People of the same team. */
    TEAM,
    /** Everybody who has signed in; never the public. */
    EVERYBODY
}
