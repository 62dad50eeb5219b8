package org.jointestate.domain.estate;

/** Whose network reaches a desk. Somebody whose device works on the other one alone cannot book it. */
public enum Network {
    POLICE,
    FIRE,
    BOTH
}
