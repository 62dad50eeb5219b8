package org.jointestate.domain.people.repeat;

import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;

/** The replies that are kept, each under its person and key. */
public interface KeptReplies {

    Optional<KeptReply> find(PersonId person, RequestKey key);

    /**
     * Takes the key for the running transaction. Whoever comes to the same key in another waits until this one has ended.
     *
     * @return false when another transaction has kept a reply under it meanwhile, after which this one must be undone
     */
    boolean take(PersonId person, RequestKey key, String asked, Instant at);

    /** Puts the reply under a key that was taken in this transaction. */
    void keep(PersonId person, RequestKey key, Reply reply);

    void forget(PersonId person, RequestKey key);

    /** @return how many there were */
    int forgetBefore(Instant moment);
}
