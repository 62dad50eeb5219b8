package org.jointestate.domain.people.privacy;

import java.time.Instant;
import org.jointestate.domain.people.Person;

/** Takes somebody out of everything that is kept. */
public interface Erasure {

    /** What {@link #carryOut} would do now; nothing is changed. */
    ErasurePlan plan(Person person, Instant now);

    /** Deletes and strikes out, as planned, whatever is not the account itself. */
    void carryOut(Person person);
}
