package org.jointestate.web.booking;

import org.jointestate.domain.booking.BookingRow;
import org.jspecify.annotations.Nullable;

/**
 * A booking as the API shows it: times are the wall clock at the site.
 *
 * @param series the id of the series it is of, if it is of one
 * @param forOther whether somebody made it for somebody else
 */
public record BookingJson(
        String id,
        String reference,
        String desk,
        String space,
        String kind,
        String label,
        String zone,
        String floor,
        String site,
        String from,
        String to,
        String state,
        @Nullable String series,
        boolean forOther) {

    public static BookingJson of(BookingRow row) {
        return new BookingJson(
                row.id().toString(),
                row.reference().value(),
                row.desk().value(),
                row.desk().value(),
                row.kind().name(),
                row.deskLabel(),
                row.zoneName(),
                row.floor().value(),
                row.site().value(),
                row.slot().from().toString(),
                row.slot().to().toString(),
                row.state().name(),
                row.made().series().map(Object::toString).orElse(null),
                row.made().by().isPresent());
    }
}
