package org.jointestate.web.people.directory;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser that was sent to the directory: what it must bring back, and what we keep to ourselves until then. It waits in the session
 * and is spent by the first answer, whatever that says.
 *
 * @param state comes back with the browser, so that nobody can be signed in by a link of somebody else's
 * @param nonce comes back in the directory's word, so that an old word is no use
 * @param verifier proves that whoever brings the code is whoever asked for it (PKCE)
 */
public record Errand(String state, String nonce, String verifier, String wayBack, Instant sentAt)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Long enough for a password, a second factor and a telephone that is in the other room. */
    static final Duration LASTS = Duration.ofMinutes(15);

    boolean lasts(Instant now) {
        return now.isBefore(sentAt.plus(LASTS));
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "sent at " + sentAt;
    }
}
