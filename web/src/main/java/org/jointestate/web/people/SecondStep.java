package org.jointestate.web.people;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/**
 * Somebody who has proved the password and is asked for the second factor: kept in the server's session between the two steps, and worth
 * nothing by itself.
 *
 * @param epoch of the person when the password was right
 * @param wayBack the page of ours to go to afterwards
 */
public record SecondStep(UUID person, int epoch, Instant at, String wayBack) implements Serializable {

    /** Name of the session attribute. */
    static final String KEY = "org.jointestate.second-step";

    static final Duration LASTS = Duration.ofMinutes(10);

    PersonId id() {
        return new PersonId(person);
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(at.plus(LASTS));
    }
}
