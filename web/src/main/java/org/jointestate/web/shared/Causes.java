package org.jointestate.web.shared;

import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
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

    /** Answers the status that a failure asks for: what is not there 404, what is not the caller's 403, what changed meanwhile 409; or none. */
    static OptionalInt status(@Nullable Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotFound) {
                return OptionalInt.of(404);
            }
            if (cause instanceof NotAllowed) {
                return OptionalInt.of(403);
            }
            if (cause instanceof ChangedMeanwhile) {
                return OptionalInt.of(409);
            }
        }
        return OptionalInt.empty();
    }
}
