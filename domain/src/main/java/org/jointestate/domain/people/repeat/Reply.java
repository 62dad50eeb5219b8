package org.jointestate.domain.people.repeat;

import org.jspecify.annotations.Nullable;

/**
 * What a program was answered.
 *
 * @param status the number of an HTTP status
 * @param location where the thing that was made is, if one was
 * @param tag what tells this state of the thing from another, if it has one
 */
public record Reply(
        int status,
        String body,
        @Nullable String location,
        @Nullable String tag) {

    /** The longest body that can be kept. */
    public static final int LONGEST = 400_000;

    public Reply {
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A reply of %d characters is longer than %d.".formatted(body.length(), LONGEST));
        }
    }

    /** Whether something was done, so that it must not be done again. */
    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    /** Whether somebody else was in the way, whose work can perhaps be seen now. */
    public boolean isConflict() {
        return status == 409;
    }
}
