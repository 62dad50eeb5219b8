package org.jointestate.domain.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.Layout;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;

/** All bookings. */
public interface Bookings {

    void add(Booking booking);

    Optional<Booking> find(BookingId id);

    Optional<Booking> find(BookingReference reference);

    /** These bookings, by start; ids of none are left out. */
    List<Booking> find(Collection<BookingId> ids);

    /**
     * A booking of this person's own.
     *
     * @throws NotFound when there is none, or it is somebody else's: nobody learns which
     */
    default Booking own(BookingId id, PersonId person) {
        return find(id).filter(found -> found.isOf(person)).orElseThrow(() -> new NotFound("booking", id));
    }

    /**
     * A booking that this person answers for, or that they made for somebody else: they may see it and cancel it.
     *
     * @throws NotFound as above
     */
    default Booking ownOrMade(BookingId id, PersonId person) {
        return find(id).filter(found -> found.wasMadeByOrIsOf(person)).orElseThrow(() -> new NotFound("booking", id));
    }

    /** What this person made for others and for their visitors that ends after the moment, in whatever state, by start. */
    List<Booking> madeForOthersBy(PersonId person, LocalDateTime endingAfter, int most);

    /** The bookings of a person that end after the moment, in whatever state, by start; no more than so many. */
    List<Booking> ofPerson(PersonId person, LocalDateTime endingAfter, int most);

    /** The bookings of a person that hold a desk and end after the moment, by start. */
    List<Booking> openOf(PersonId person, LocalDateTime endingAfter);

    /** The bookings that these people answer for, their visitors' among them, that hold a desk and end after the moment, by start. */
    List<Booking> openOf(Collection<PersonId> people, LocalDateTime endingAfter);

    /** The person's bookings of the days from the Monday to the Sunday round a day that were not given up, by start. */
    default List<Booking> keptInWeekOf(LocalDate day, PersonId person) {
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return ofPerson(person, monday.atStartOfDay(), Integer.MAX_VALUE).stream()
                .filter(booking -> booking.slot().day().isBefore(monday.plusDays(7)))
                .filter(booking ->
                        booking.state() != BookingState.CANCELLED && booking.state() != BookingState.RELEASED)
                .toList();
    }

    /**
     * Until the end of the transaction nobody else books for this person: limits count what is kept, and two who counted at one instant
     * would both find room for one more. Comes before whatever is counted, and before any claim.
     */
    void waitForTurn(PersonId person);

    /**
     * What is looked at when the turn has come.
     *
     * @param open as {@link #openOf}, but only for looking at: a change to one of them is not kept
     */
    record Turn(Layout layout, List<Booking> open, RuleBook book) {}

    /** Waits for the turn of a person and then reads what a booking of theirs on a day is judged by, where the database allows it on one way. */
    default Turn inTurn(PersonId person, LocalDateTime endingAfter, LocalDate day, Sites sites, BookingRules rules) {
        waitForTurn(person);
        return new Turn(sites.layout(), openOf(person, endingAfter), rules.of(day, day));
    }

    /** The bookings at a site that are missed when its wall clock shows this ({@link Booking#isMissedAt}), by start; the first so many. */
    List<Booking> missedAt(SiteCode site, LocalDateTime now, int most);

    /**
     * Makes a booking a no-show if it is still reserved, in one step that nothing can come between: its person may check in, and another
     * node may look for no-shows, at the same instant.
     *
     * @return whether it was still reserved
     */
    boolean becomeNoShow(BookingId booking, Instant at);
}
