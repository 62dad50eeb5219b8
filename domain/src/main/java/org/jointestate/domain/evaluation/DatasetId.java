package org.jointestate.domain.evaluation;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Names one frozen dataset. */
public record DatasetId(UUID value) {

    public DatasetId {
        Objects.requireNonNull(value, "value");
    }

    public static DatasetId fresh() {
        return new DatasetId(UUID.randomUUID());
    }

    public static DatasetId of(String text) {
        return new DatasetId(UUID.fromString(text));
    }

    /** The id somebody typed, or nothing when it cannot be one. */
    public static Optional<DatasetId> read(String typed) {
        try {
            return Optional.of(of(typed));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
