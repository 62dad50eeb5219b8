package org.jointestate.web.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.people.session.NoteSeen;
import org.jointestate.domain.people.session.Session;

/** Notes after the answer that a session was used. When that cannot be written, the answer stands, and the log has the reason. */
public class SessionNotes {

    private static final Logger LOG = Logger.getLogger(SessionNotes.class.getName());

    private final NoteSeen noteSeen;
    private final Clock clock;

    @Inject
    public SessionNotes(NoteSeen noteSeen, Clock clock) {
        this.noteSeen = noteSeen;
        this.clock = clock;
    }

    public void note(Session session) {
        if (!session.isToBeNoted(clock.instant())) {
            // No transaction for nothing, on almost every request.
            return;
        }
        try {
            noteSeen.note(session);
        } catch (Exception unwritten) {
            // Whatever the database, its driver or the transaction says of it.
            LOG.log(
                    Level.WARNING,
                    "That a session was used could not be noted; it ends sooner than it should.",
                    unwritten);
        }
    }
}
