package org.jointestate.domain.people.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Signs somebody out who forgot to, or who must not be in. They can sign in again, unless the account is closed too. */
@UseCase(roles = Role.ADMINISTRATOR)
public class EndSession {

    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public EndSession(Sessions sessions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether it was still going on */
    public boolean end(UUID id) {
        var ended = sessions.end(id, clock.instant());
        if (ended) {
            audit.record("session ended", id.toString());
        }
        return ended;
    }
}
