package org.jointestate.domain.shared.table;

/** Lets one at a time look at all of something and change it: whoever comes second sees what the first has done, and looks anew. */
public interface Turns {

    /**
     * Waits for the turn and keeps it until the running transaction ends.
     *
     * @param of what is looked at and changed
     */
    void take(Of of);

    /** What is looked at and changed as a whole. */
    enum Of {
        ESTATE,
        PEOPLE
    }
}
