package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.session.NoteSeen;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.domain.shared.UseCase;

/** Says who is behind a session or a token, on every request: somebody who has left or lost a role is out at once. */
@UseCase(open = true)
public class RecogniseCaller {

    private final People people;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public RecogniseCaller(People people, Sessions sessions, Secrets secrets, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The active person whose session this is, if it holds. It writes nothing: that it was used is noted by {@link NoteSeen}. */
    public Optional<Recognised> bySession(UUID session) {
        return sessions.find(session, clock.instant());
    }

    /** The active person whose working token this is, and what the token is for. */
    public Optional<Bearer> byToken(String token) {
        return people.bearerOf(secrets.digest(token), clock.instant());
    }
}
