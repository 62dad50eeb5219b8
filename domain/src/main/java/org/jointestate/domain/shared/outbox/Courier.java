package org.jointestate.domain.shared.outbox;

/**
 * Carries the messages of one topic out of the house, outside any transaction. The process may be killed between carrying and noting it,
 * so a message may be carried twice; both times it must bear the same mark, made from its id, by which the receiver can tell.
 */
public interface Courier {

    String topic();

    Delivery carry(OutboxMessage message);
}
