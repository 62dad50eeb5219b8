package org.jointestate.domain.booking.surge;

import java.util.Objects;
import java.util.UUID;

/** Names a surge. */
public record SurgeId(UUID value) {

    public SurgeId {
        Objects.requireNonNull(value, "value");
    }

    public static SurgeId fresh() {
        return new SurgeId(UUID.randomUUID());
    }

    public static SurgeId of(String text) {
        return new SurgeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
