package org.jointestate.domain.booking.rollcall;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;

/** Roll calls and the names on them. */
public interface RollCalls {

    /** The one that is going on at a site; nobody else adds to it or ends it until the transaction is over. */
    Optional<RollCall> open(SiteCode site);

    Optional<RollCall> find(RollCallId id);

    /**
     * Begins one.
     *
     * @return false when another began at the same site in the same instant; the transaction must be undone
     */
    boolean begin(RollCall rollCall);

    /** Puts names on the roll that are not on it yet. */
    void add(RollCallId rollCall, Collection<Present> people);

    /** The names, by floor, zone, desk and name. {@link Line#hasLeft()} is not kept and is false. */
    List<Line> lines(RollCallId rollCall);

    /** Marks a name, unless it was marked later already: two wardens may have been out of reach of each other. */
    void mark(RollCallId rollCall, String who, Mark mark, String note, Instant at, PersonId by);

    void end(RollCallId rollCall, Instant at);

    /**
     * Forgets those that ended before the one instant, and those that began before the other, with their names.
     *
     * @return how many there were
     */
    int forget(Instant endedBefore, Instant startedBefore);

    /** Notes that somebody looked at the names of a site. True when no look of theirs was noted since. */
    boolean looked(PersonId who, SiteCode site, Instant at, Instant since);
}
