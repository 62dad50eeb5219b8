package org.jointestate.web.shared;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks along the causes of a failure: containers and frameworks wrap what a use case threw. */
final class Causes {

    private Causes() {}

    static boolean any(@Nullable Throwable failure, Predicate<Throwable> wanted) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
