package org.jointestate.domain.booking.rollcall;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Ends a roll call. What stays for good is the count, in the audit: how many there were, safe and missing. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR, Role.FIRE_WARDEN})
public class EndRollCall {

    /** How it ended. */
    public record Count(int all, long safe, long missing) {}

    private final RollCalls rollCalls;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public EndRollCall(RollCalls rollCalls, Audit audit, Clock clock) {
        this.rollCalls = rollCalls;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ending one that has ended counts it again and changes nothing. */
    public Count end(RollCallId id) {
        var found = rollCalls.find(id).orElseThrow(() -> new NotFound("roll call", id));
        var open = rollCalls.open(found.site()).filter(one -> one.id().equals(id));
        var lines = rollCalls.lines(id);
        var count = new Count(
                lines.size(),
                lines.stream().filter(line -> line.mark() == Mark.SAFE).count(),
                lines.stream().filter(line -> line.mark() == Mark.MISSING).count());
        if (open.isPresent()) {
            rollCalls.end(id, clock.instant());
            audit.record(
                    "roll call ended",
                    "%s: %d in, %d safe, %d missing".formatted(id, count.all(), count.safe(), count.missing()));
        }
        return count;
    }
}
