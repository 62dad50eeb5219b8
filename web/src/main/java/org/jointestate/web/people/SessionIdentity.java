package org.jointestate.web.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** All that a session holds: who signed in, and when. Roles are read afresh on every request. */
public record SessionIdentity(UUID person, Instant signedInAt) implements Serializable {

    /** Name of the session attribute. */
    public static final String KEY = "org.jointestate.identity";
}
