package org.jointestate.domain.booking.calendar;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** One of the caller's own bookings, to be put into a calendar by hand. */
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
public class SeeCalendarEntry {

    private final Bookings bookings;
    private final Sites sites;
    private final Caller caller;

    @Inject
    public SeeCalendarEntry(Bookings bookings, Sites sites, Caller caller) {
        this.bookings = bookings;
        this.sites = sites;
        this.caller = caller;
    }

    /** @throws NotFound when the caller has no such booking, whoever else may have it */
    public CalendarEntry see(BookingReference reference) {
        return bookings.find(reference)
                .filter(booking -> booking.isOf(caller.signedInPerson()))
                .map(booking -> CalendarEntries.of(List.of(booking), sites))
                .flatMap(entries -> entries.stream().findFirst())
                .orElseThrow(() -> new NotFound("booking", reference));
    }
}
