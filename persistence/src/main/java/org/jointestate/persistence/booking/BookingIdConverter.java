package org.jointestate.persistence.booking;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.persistence.shared.TextConverter;

/** BookingId as text. */
public class BookingIdConverter extends TextConverter<BookingId> implements AttributeConverter<BookingId, String> {

    public BookingIdConverter() {
        super(BookingId::toString, BookingId::of);
    }
}
