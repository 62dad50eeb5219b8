package org.jointestate.domain.people.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;

/** Begins the session of somebody who has just proved who they are, in the transaction that looked at the proof. */
public class Admission {

    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Admission(Sessions sessions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param browser roughly which one it is, in words */
    public Session admit(Person person, Proof proof, String browser) {
        return admit(person, proof, browser, Session.LONGEST);
    }

    /** The same for a time, when that is shorter than a session is at most. */
    public Session admit(Person person, Proof proof, String browser, Duration lasts) {
        var session = new Session(person, proof, browser, clock.instant(), lasts);
        sessions.add(session);
        audit.record(
                proof == Proof.ORGANISATION ? "person signed in by the directory" : "person signed in",
                person.id().toString());
        return session;
    }
}
