package org.jointestate.domain.booking.seating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.people.PersonId;

/** The plans that people have asked for, until their last day is over. */
public interface SeatingPlans {

    void keep(SeatingPlan plan);

    Optional<SeatingPlan> find(SeatingPlanId id);

    /** Notes the booking that was made of a seat. */
    void booked(SeatingPlanId id, LocalDate day, PersonId person, BookingId booking);

    /** How many plans of a person were made after that moment. */
    int madeSince(Instant moment, PersonId madeBy);

    /**
     * Forgets the plans of a person but for so many, the newest.
     *
     * @return how many were forgotten
     */
    int forgetAllBut(int newest, PersonId madeBy);

    /**
     * Forgets the plans whose last day is before the day.
     *
     * @return how many there were
     */
    int forgetEndedBefore(LocalDate day);
}
