package org.jointestate.domain.booking;

import java.util.Objects;
import java.util.UUID;

/** Names a rule of booking that an estate manager has set. */
public record RuleId(UUID value) {

    public RuleId {
        Objects.requireNonNull(value, "value");
    }

    public static RuleId fresh() {
        return new RuleId(UUID.randomUUID());
    }

    public static RuleId of(String text) {
        return new RuleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
