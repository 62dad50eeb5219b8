package org.jointestate.domain.booking.waiting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.PersonId;

/**
 * A desk that is held for somebody until they answer.
 *
 * @param id under which its half hours are claimed, and which the booking has when it is accepted
 * @param until from when it is too late to accept
 */
public record PlaceOffer(
        BookingId id,
        WaitingId entry,
        PersonId person,
        DeskCode desk,
        Slot slot,
        Instant made,
        Instant until,
        OfferState state) {

    public PlaceOffer {
        made = made.truncatedTo(ChronoUnit.MICROS);
        until = until.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isOpenAt(Instant at) {
        return state == OfferState.OPEN && at.isBefore(until);
    }
}
