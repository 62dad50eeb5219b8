package org.jointestate.domain.booking.seating;

import java.util.Objects;
import java.util.UUID;

/** Names a plan of seats. */
public record SeatingPlanId(UUID value) {

    public SeatingPlanId {
        Objects.requireNonNull(value, "value");
    }

    public static SeatingPlanId fresh() {
        return new SeatingPlanId(UUID.randomUUID());
    }

    public static SeatingPlanId of(String text) {
        return new SeatingPlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
