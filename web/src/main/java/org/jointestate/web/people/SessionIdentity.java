package org.jointestate.web.people;

import java.io.Serializable;
import java.util.UUID;

/** All that the server's session holds of who has signed in: which session of ours it is. Everything else is asked of the database on each request. */
public record SessionIdentity(UUID session) implements Serializable {

    /** Name of the session attribute. */
    static final String KEY = "org.jointestate.identity";
}
