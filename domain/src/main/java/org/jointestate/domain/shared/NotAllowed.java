package org.jointestate.domain.shared;

/** The caller may not do this. Pages never offer what ends here, so it is an exception and not a refusal. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String message) {
        super(message);
    }
}
