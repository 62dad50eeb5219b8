package org.jointestate.domain.people.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/** All sessions, kept where every node asks, so that what one ends is over on all of them with the next request. */
public interface Sessions {

    void add(Session session);

    /** The session with this id if it holds at this instant, with its person: asked on every request, so it is one question. */
    Optional<Recognised> find(UUID id, Instant now);

    /** Notes that somebody used it just now. */
    void seen(UUID id, Instant now);

    /** From now on it counts as one that began with the second factor. */
    void proven(UUID id);

    /** Every session that holds at this instant, the one seen last first. */
    List<Recognised> live(Instant now);

    /** Those of one person that hold at this instant, the one seen last first. */
    List<Session> liveOf(PersonId person, Instant now);

    /** @return whether it held until now */
    boolean end(UUID id, Instant now);

    /** @return how many sessions were forgotten that nobody has used since that moment */
    int forgetUnseenSince(Instant moment);
}
