package org.jointestate.domain.shared;

/**
 * An answer of a use case after which nothing it did may be kept. The runner rolls the transaction back and hands the answer on: after a
 * refused claim the database lets nothing else happen in the same transaction anyway.
 */
public interface Undone {

    /**
     * True when somebody else's work, which could not be seen before, was in the way and can be seen now. The runner then calls the use
     * case once more, in a transaction of its own.
     */
    default boolean worthAnotherLook() {
        return false;
    }
}
