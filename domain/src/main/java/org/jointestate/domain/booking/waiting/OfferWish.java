package org.jointestate.domain.booking.waiting;

import java.time.Instant;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.people.Person;

/** An offer as a wish for a booking. */
final class OfferWish {

    private OfferWish() {}

    /** For what is left of the slot: half an hour of it may have gone by since the offer, which no rule is to hold against its person. */
    static PlaceBooking.Wanted of(PlaceOffer offer, Person person, Place place, Instant at) {
        var slot = offer.slot().leftAt(place.site().wallClock(at)).orElse(offer.slot());
        return new PlaceBooking.Wanted(new BookingRequest(offer.desk(), slot), person.id(), person.organisation(), at);
    }
}
