package org.jointestate.domain.evaluation.paper;

import java.time.Instant;

/** That a version is not to be relied on any more, and why. Its address and its history stay. */
public record Withdrawal(String reason, Instant at) {

    public static final int LONGEST = 1000;

    public Withdrawal {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The reason (%s) must have 1 to %d characters.".formatted(reason, LONGEST));
        }
    }
}
