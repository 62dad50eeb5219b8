package org.jointestate.domain.people.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Where the caller is signed in: seen, and the other sessions ended, one or all of them. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR,
            Role.FIRE_WARDEN
        })
public class MySessions {

    private final Sessions sessions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MySessions(Sessions sessions, Caller caller, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, that of the caller too. */
    public List<Session> see() {
        return sessions.liveOf(caller.signedInPerson(), clock.instant());
    }

    /** @throws NotFound when the caller has no such session besides this one, whoever else may have it */
    public void end(UUID id) {
        var mine = others().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("session", id));
        end(mine);
    }

    /** @return how many were ended */
    public int endOthers() {
        var others = others();
        others.forEach(this::end);
        return others.size();
    }

    private List<Session> others() {
        return see().stream()
                .filter(session -> caller.session().filter(session.id()::equals).isEmpty())
                .toList();
    }

    private void end(Session session) {
        sessions.end(session.id(), clock.instant());
        audit.record("session ended", session.id().toString());
    }
}
