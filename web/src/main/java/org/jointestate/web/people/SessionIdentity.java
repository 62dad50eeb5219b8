package org.jointestate.web.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * All that a session holds: who signed in, when, and with which of their passwords. Roles are read afresh on every request, and a session
 * of an earlier password is over.
 */
public record SessionIdentity(UUID person, Instant signedInAt, int passwordNumber) implements Serializable {

    /** Name of the session attribute. */
    public static final String KEY = "org.jointestate.identity";
}
