package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.shared.UseCase;

/** Says who is behind a session or a token, on every request: somebody who has left or lost a role is out at once. */
@UseCase(open = true)
public class RecogniseCaller {

    private final People people;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public RecogniseCaller(People people, Secrets secrets, Clock clock) {
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The active person with this id, unless the password was changed since the session began.
     *
     * @param passwordNumber the password with which the session began
     */
    public Optional<Person> bySession(PersonId id, int passwordNumber) {
        return people.withPassword(id, passwordNumber);
    }

    /** The active person whose working token this is, and what the token is for. */
    public Optional<Bearer> byToken(String token) {
        return people.bearerOf(secrets.digest(token), clock.instant());
    }
}
