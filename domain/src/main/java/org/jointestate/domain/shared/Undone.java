package org.jointestate.domain.shared;

/**
 * An answer of a use case after which nothing it did may be kept. The runner rolls the transaction back and hands the answer on: after a
 * refused claim the database lets nothing else happen in the same transaction anyway.
 */
public interface Undone {}
