package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/**
 * Forgets failed attempts to sign in once they count for nothing: people type passwords into the field for the name. A day is kept, far
 * more than the quarter of an hour that throttling looks back on, so that an administrator asked about this morning can still answer.
 */
@UseCase(roles = Role.SYSTEM)
public class ForgetSignInAttempts {

    static final Duration KEPT = RetentionRule.SIGN_IN_ATTEMPTS.time();

    private final SignInAttempts attempts;
    private final Clock clock;

    @Inject
    public ForgetSignInAttempts(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public int forget() {
        return attempts.forgetBefore(clock.instant().minus(KEPT));
    }
}
