package org.jointestate.evaluation.method;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The envelope and, unless the method refused, everything it computed.
 *
 * @param <T> the record of the method's own numbers
 */
public record Result<T>(Envelope envelope, @Nullable T numbers) {

    public static <T> Result<T> refused(String method, Reason reason, String because) {
        return new Result<>(Envelope.refused(method, reason, because), null);
    }

    public static <T> Result<T> refused(String method, Reason reason) {
        return refused(method, reason, reason.clause());
    }

    /** The numbers, empty when the method refused. */
    public Optional<T> found() {
        return Optional.ofNullable(numbers);
    }

    public boolean computed() {
        return numbers != null && envelope.computed();
    }
}
