package org.jointestate.domain.booking.rollcall;

import java.util.Objects;
import java.util.UUID;

/** Names a roll call. */
public record RollCallId(UUID value) {

    public RollCallId {
        Objects.requireNonNull(value, "value");
    }

    public static RollCallId fresh() {
        return new RollCallId(UUID.randomUUID());
    }

    public static RollCallId of(String text) {
        return new RollCallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
