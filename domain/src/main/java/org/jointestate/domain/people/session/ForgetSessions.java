package org.jointestate.domain.people.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Forgets sessions a day after they were used last: when somebody was at work is kept no longer than it is of use here. */
@UseCase(roles = Role.SYSTEM)
public class ForgetSessions {

    static final Duration KEPT = RetentionRule.SESSIONS.time();

    private final Sessions sessions;
    private final Clock clock;

    @Inject
    public ForgetSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public int forget() {
        return sessions.forgetUnseenSince(clock.instant().minus(KEPT));
    }
}
