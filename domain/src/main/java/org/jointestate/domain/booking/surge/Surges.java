package org.jointestate.domain.booking.surge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.people.PersonId;

/** All surges, the desks they have for roles, and what became of the bookings that stood in their way. */
public interface Surges {

    void add(Surge surge, List<Surge.Seat> seats);

    /**
     * Until the end of the transaction nobody else declares a surge: two who looked at one instant would both find the same places free.
     * Comes before whatever is looked at.
     */
    void waitForTurn();

    Optional<Surge> find(SurgeId id);

    /** The newest first; no more than so many. */
    List<Surge> newest(int most);

    /** The real ones that have not been stood down, the oldest first. */
    List<Surge> standing();

    /** The real ones that were stood down after the moment, or have somebody to give a place back to. */
    List<Surge> toFinish(Instant stoodDownAfter);

    /**
     * Puts a surge that was extended or stood down in place of what was read.
     *
     * @return false when somebody else has changed it since this version was read; then nothing is changed
     */
    boolean change(Surge surge);

    /** By role, then by desk. */
    List<Surge.Seat> seats(SurgeId surge);

    /**
     * Notes who has a desk for a role now.
     *
     * @return false when somebody else has taken it since the seat was read; then nothing is changed
     */
    boolean occupy(Surge.Seat read, BookingId by);

    /**
     * The bookings that hold a place of the surge for some of its time that is not over, and are not those of its people: people who sit
     * there first, then by start.
     */
    List<BookingId> inTheWay(Surge surge, LocalDateTime now);

    /** Whether this booking holds a desk that its surge has for a role. */
    boolean isSeat(BookingId booking);

    /** The bookings of its people in its places, made while it stood, that hold still and are not over. */
    List<BookingId> madeForIt(Surge surge, LocalDateTime now);

    /** Keeps the line, in place of an older one about the same booking. */
    void keep(Displaced displaced);

    /**
     * Closes a line that was read open.
     *
     * @return false when another node has closed it since; then nothing is changed
     */
    boolean close(Displaced ended);

    Optional<Displaced> displaced(SurgeId surge, BookingId booking);

    /** In the order in which they were seen to. */
    List<Row> displaced(SurgeId surge);

    /** A line with whose booking it is; nobody's when the person has been forgotten. */
    record Row(Displaced displaced, Optional<PersonId> person) {}

    /** Those of them that are still to be closed. */
    List<BookingId> notGivenBack(SurgeId surge);

    /** What surges that stand have done to this person's bookings that are not over. */
    List<Displaced> ofPerson(PersonId person, LocalDateTime now);
}
