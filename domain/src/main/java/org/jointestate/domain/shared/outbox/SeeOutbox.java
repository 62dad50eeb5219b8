package org.jointestate.domain.shared.outbox;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The messages that wait or have failed, and how many there are of each kind. What they say and to whom is not shown. */
@UseCase(roles = Role.ADMINISTRATOR)
public class SeeOutbox {

    private static final int MOST = 200;

    /** @param open those that wait, are being sent or have failed; the oldest 200 */
    public record Contents(List<OutboxMessage> open, Map<OutboxMessage.State, Integer> count) {}

    private final Outbox outbox;

    @Inject
    public SeeOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    public Contents see() {
        return new Contents(
                outbox.in(
                        List.of(OutboxMessage.State.FAILED, OutboxMessage.State.WAITING, OutboxMessage.State.SENDING),
                        MOST),
                outbox.count());
    }
}
