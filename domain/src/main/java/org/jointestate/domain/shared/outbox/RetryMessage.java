package org.jointestate.domain.shared.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Sends a message that waits or has failed on its way again, at once and with all its tries. */
@UseCase(roles = Role.ADMINISTRATOR)
public class RetryMessage {

    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RetryMessage(Outbox outbox, Audit audit, Clock clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether it could be: not when it is being sent at this moment, or has been sent meanwhile */
    public boolean retry(UUID id) {
        var at = clock.instant();
        var message = outbox.find(id).orElseThrow(() -> new NotFound("message", id));
        var mayBe = message.state() == OutboxMessage.State.WAITING || message.state() == OutboxMessage.State.FAILED;
        if (!mayBe || !outbox.replace(message, message.again(at))) {
            return false;
        }
        audit.record("message sent again", id.toString());
        return true;
    }
}
