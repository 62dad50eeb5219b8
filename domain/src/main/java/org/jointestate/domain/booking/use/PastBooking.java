package org.jointestate.domain.booking.use;

import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;

/**
 * What counting needs to know of a booking of a desk.
 *
 * @param person whoever answers for it, to see how many people there were; nobody when the name has been dropped
 */
public record PastBooking(
        DeskCode desk,
        OrganisationCode organisation,
        Optional<PersonId> person,
        Slot slot,
        BookingState state,
        Optional<Instant> checkedIn,
        Optional<Instant> ended) {

    /** Whether it was a use of the estate at all: not given up by its person, nor taken back before anybody came. */
    boolean counts() {
        return state != BookingState.CANCELLED && (state != BookingState.RELEASED || checkedIn.isPresent());
    }
}
