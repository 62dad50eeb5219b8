package org.jointestate.web.people.directory;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.directory.Vouched;

/** The organisations' own directory, as a browser is sent to it and comes back. */
public interface Directory {

    /** Where the browser is to go, and what to keep until it is back. */
    record Departure(URI to, Errand errand) {}

    /** @throws NotVouched when the directory does not answer */
    Departure depart(String wayBack, Instant now) throws NotVouched;

    /**
     * What the directory says of whoever came back, after everything about it was checked.
     *
     * @param arrival the address the browser came back to, with all that stood in it
     * @throws NotVouched when anything about it does not hold
     */
    Vouched arrive(URI arrival, Errand errand) throws NotVouched;

    /** Where the browser signs out of the directory; nothing when the directory has no such place or does not answer. */
    Optional<URI> signOut();
}
