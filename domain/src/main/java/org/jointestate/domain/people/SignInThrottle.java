package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Closes the door for a while after too many failures of a name or from an address, whichever secret was wrong: password, one-time code,
 * the code of an app. The failures are in the database, so that every node counts the same and a restart forgives nothing.
 */
public class SignInThrottle {

    static final int FAILURES_PER_NAME = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private final SignInAttempts attempts;
    private final Clock clock;

    @Inject
    public SignInThrottle(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    public boolean isClosed(String name, String address) {
        var since = clock.instant().minus(WINDOW);
        return attempts.failuresOf(name, since) >= FAILURES_PER_NAME
                || attempts.failuresFrom(address, since) >= FAILURES_PER_ADDRESS;
    }

    public void failed(String name, String address) {
        attempts.failed(name, address, clock.instant());
    }

    /** Whoever is in has a clean slate. The password alone is not in where a second factor is asked for. */
    public void forget(String name) {
        attempts.forget(name);
    }
}
