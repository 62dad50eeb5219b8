package org.jointestate.domain.booking;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** One of the caller's own bookings, or one that the caller made for somebody. Another is not there. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class SeeBooking {

    private final Sites sites;
    private final Bookings bookings;
    private final Caller caller;

    @Inject
    public SeeBooking(Sites sites, Bookings bookings, Caller caller) {
        this.sites = sites;
        this.bookings = bookings;
        this.caller = caller;
    }

    public BookingRow see(BookingId id) {
        return BookingRows.of(bookings.ownOrMade(id, caller.signedInPerson()), sites);
    }

    public BookingRow see(BookingReference reference) {
        return bookings.find(reference)
                .filter(booking -> booking.wasMadeByOrIsOf(caller.signedInPerson()))
                .map(booking -> BookingRows.of(booking, sites))
                .orElseThrow(() -> new NotFound("booking", reference));
    }
}
