package org.jointestate.domain.shared;

/** There is no such thing, or the caller must not learn that there is. The message names the kind and the id that was asked for. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String kind, Object id) {
        super("There is no %s (%s).".formatted(kind, id));
    }
}
