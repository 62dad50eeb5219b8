package org.jointestate.domain.trial.record;

/** Something that is kept as a row a version: added, never edited. The highest version counts, unless it takes the thing out of the count. */
public interface Versioned {

    /** From 1. */
    int version();

    /** Whether it counts no more from this version on. */
    boolean withdrawn();

    /** Why this version came; empty for the first. */
    String why();
}
