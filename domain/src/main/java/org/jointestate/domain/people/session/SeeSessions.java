package org.jointestate.domain.people.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Who is signed in now, for the administrators. */
@UseCase(roles = Role.ADMINISTRATOR)
public class SeeSessions {

    private final Sessions sessions;
    private final Clock clock;

    @Inject
    public SeeSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The one seen last first. */
    public List<Recognised> see() {
        return sessions.live(clock.instant());
    }
}
