package org.jointestate.domain.evaluation.paper;

import java.util.Objects;
import java.util.UUID;

/** Names one version of a published paper. */
public record PaperId(UUID value) {

    public PaperId {
        Objects.requireNonNull(value, "value");
    }

    public static PaperId fresh() {
        return new PaperId(UUID.randomUUID());
    }

    public static PaperId of(String text) {
        return new PaperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
