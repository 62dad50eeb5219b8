package org.jointestate.persistence.booking;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.persistence.shared.TextConverter;

/** SeriesId as text. */
public class SeriesIdConverter extends TextConverter<SeriesId> implements AttributeConverter<SeriesId, String> {

    public SeriesIdConverter() {
        super(SeriesId::toString, SeriesId::of);
    }
}
