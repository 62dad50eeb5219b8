package org.jointestate.domain.shared.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All messages that are to leave the house, or did lately. */
public interface Outbox {

    /** Adds a message in the transaction of the change that it follows: both are kept, or neither. */
    void add(OutboxMessage message);

    /**
     * Takes the message that has been due longest, so that nobody else gets it for a while. One whose thing has an earlier message that
     * is not settled is left until that one is.
     */
    Optional<OutboxMessage> take(Instant now);

    Optional<OutboxMessage> find(UUID id);

    /**
     * Puts what became of a message in place of what was read.
     *
     * @return whether it was still as it was read; if not, nothing is changed
     */
    boolean replace(OutboxMessage read, OutboxMessage now);

    /**
     * Makes a message that nobody has tried to carry yet due at this moment, and at no other: until then more may be said in it, or nothing
     * more will be.
     *
     * @return whether there is such a message; if not, it has left already, or was never there
     */
    boolean hold(UUID id, Instant due);

    /** The messages in these states, those that were added first first. */
    List<OutboxMessage> in(List<OutboxMessage.State> states, int most);

    /** How many messages there are in each state; states without any are left out. */
    Map<OutboxMessage.State, Integer> count();

    /** Forgets messages that were settled before the moment, whatever became of them. @return how many */
    int forgetSettledBefore(Instant moment);
}
