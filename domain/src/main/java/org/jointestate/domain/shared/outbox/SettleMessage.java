package org.jointestate.domain.shared.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Notes what came of carrying a message. When somebody else has taken it over or dropped it meanwhile, theirs stands. */
@UseCase(roles = Role.SYSTEM)
public class SettleMessage {

    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SettleMessage(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return what became of it */
    public OutboxMessage settle(OutboxMessage taken, Delivery delivery) {
        var now = taken.after(delivery, clock.instant());
        return outbox.replace(taken, now) ? now : outbox.find(taken.id()).orElse(now);
    }
}
