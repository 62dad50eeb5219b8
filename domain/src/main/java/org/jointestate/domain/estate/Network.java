package org.jointestate.domain.estate;

/** Whose network reaches a desk. It tells people where their machine works; it bars nobody from sitting there. */
public enum Network {
    POLICE,
    FIRE,
    BOTH
}
