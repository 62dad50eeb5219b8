package org.jointestate.domain.booking.waiting;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Place;

/** What somebody is told of an offer: of the booking that it would be. It is none yet, so nothing goes to a calendar. */
final class OfferNotices {

    private OfferNotices() {}

    /** Its fact: until when the desk is or was held. */
    static Notice of(NoticeKind kind, PlaceOffer offer, Place place, Instant at, LocalDateTime until) {
        var about = new Notice.About(
                offer.id(),
                BookingReference.of(offer.id()),
                0,
                offer.desk(),
                place.desk().kind(),
                place.desk().label(),
                place.zone().name(),
                place.floor().name(),
                place.site().name(),
                place.site().address(),
                place.site().timeZone(),
                offer.slot());
        return Notice.of(offer.person(), kind, about, at, until);
    }
}
