package org.jointestate.persistence.booking;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.persistence.shared.TextConverter;

/** BookingReference as text. */
public class BookingReferenceConverter extends TextConverter<BookingReference>
        implements AttributeConverter<BookingReference, String> {

    public BookingReferenceConverter() {
        super(BookingReference::value, BookingReference::new);
    }
}
