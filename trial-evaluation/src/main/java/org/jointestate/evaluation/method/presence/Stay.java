package org.jointestate.evaluation.method.presence;

import java.time.Instant;

/** One person in one zone from an instant, included, to another, not included. */
public record Stay(String person, String organisation, String zone, Instant from, Instant to) {

    public Stay {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The end of a stay (%s) is before its start (%s). Maybe local times were read as if they were instants."
                            .formatted(to, from));
        }
    }
}
