package org.jointestate.domain.booking.waiting;

import java.util.Objects;
import java.util.UUID;

/** Names somebody's place on a waiting list, without telling whose it is. It stays the same when they leave and come back. */
public record WaitingId(UUID value) {

    public WaitingId {
        Objects.requireNonNull(value, "value");
    }

    public static WaitingId fresh() {
        return new WaitingId(UUID.randomUUID());
    }

    public static WaitingId of(String text) {
        return new WaitingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
