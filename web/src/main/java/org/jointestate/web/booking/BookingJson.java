package org.jointestate.web.booking;

import org.jointestate.domain.booking.BookingRow;

/** A booking as the API shows it: times are the wall clock at the site. */
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
        String state) {

    static BookingJson of(BookingRow row) {
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
                row.state().name());
    }
}
