package org.jointestate.domain.shared;

/** There is no room for this work at the moment. Nothing was changed; the same a few seconds later may well go through. */
public class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Busy(String message) {
        super(message);
    }
}
