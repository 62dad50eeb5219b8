package org.jointestate.domain.booking;

import java.util.Objects;
import java.util.UUID;

/** Names a series of bookings. Whoever asks chooses it, so that the same request sent again is known to be the same. */
public record SeriesId(UUID value) {

    public SeriesId {
        Objects.requireNonNull(value, "value");
    }

    public static SeriesId fresh() {
        return new SeriesId(UUID.randomUUID());
    }

    public static SeriesId of(String text) {
        return new SeriesId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
