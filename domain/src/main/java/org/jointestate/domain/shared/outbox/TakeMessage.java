package org.jointestate.domain.shared.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Takes the next message that is due, if there is one, so that one node carries it. */
@UseCase(roles = Role.SYSTEM)
public class TakeMessage {

    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public TakeMessage(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public Optional<OutboxMessage> take() {
        var now = clock.instant();
        var taken = outbox.take(now);
        while (taken.filter(message -> message.tries() > OutboxMessage.MOST_TRIES)
                .isPresent()) {
            outbox.replace(taken.get(), taken.get().abandoned(now));
            taken = outbox.take(now);
        }
        return taken;
    }
}
