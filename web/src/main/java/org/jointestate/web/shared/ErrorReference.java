package org.jointestate.web.shared;

import java.security.SecureRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A short reference that a person can quote and an operator can find in the log. */
public final class ErrorReference {

    private static final Logger LOG = Logger.getLogger("org.jointestate.errors");
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    /** Logs the failure and gives the reference under which it stands there. */
    public static String log(Throwable failure) {
        var reference = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            reference.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.log(Level.SEVERE, failure, () -> "Error " + reference);
        return reference.toString();
    }
}
