package org.jointestate.domain.booking;

import java.util.Objects;
import java.util.UUID;

/** Names a booking. */
public record BookingId(UUID value) {

    public BookingId {
        Objects.requireNonNull(value, "value");
    }

    public static BookingId fresh() {
        return new BookingId(UUID.randomUUID());
    }

    public static BookingId of(String text) {
        return new BookingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
