package org.jointestate.domain.people.session;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.UseCase;

/** Ends the session that is calling; whoever has none is signed out already. */
@UseCase(open = true)
public class SignOut {

    private final Sessions sessions;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SignOut(Sessions sessions, Caller caller, Clock clock) {
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
    }

    public void signOut() {
        caller.session().ifPresent(id -> sessions.end(id, clock.instant()));
    }
}
