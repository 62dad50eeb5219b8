package org.jointestate.domain.trial.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a file of past presence, its instants already read. Without an end the stay is closed when its zone closes. */
public record PresenceLine(
        long line,
        String person,
        String organisation,
        String zone,
        Instant from,
        @Nullable Instant to) {}
