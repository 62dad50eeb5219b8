package org.jointestate.domain.shared.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Forgets messages some weeks after they were settled: by then nobody asks any more. */
@UseCase(roles = Role.SYSTEM)
public class ForgetSettledMessages {

    private static final Duration KEPT = RetentionRule.MESSAGES.time();

    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public ForgetSettledMessages(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the number of messages forgotten */
    public int forget() {
        return outbox.forgetSettledBefore(clock.instant().minus(KEPT));
    }
}
