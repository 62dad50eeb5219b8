package org.jointestate.domain.people.session;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.UseCase;

/**
 * Notes once a minute that a session was used. It is apart from the question whose session it is, so that a database that can be read and
 * not written still answers what can be read.
 */
@UseCase(open = true)
public class NoteSeen {

    private final Sessions sessions;
    private final Clock clock;

    @Inject
    public NoteSeen(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    public void note(Session session) {
        var now = clock.instant();
        if (session.isToBeNoted(now)) {
            sessions.seen(session.id(), now);
        }
    }
}
