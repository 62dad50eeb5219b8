package org.jointestate.domain.booking.rollcall;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Forgets the names of every roll call that has ended, and of one that nobody ended within a day. Run each night. */
@UseCase(roles = Role.SYSTEM)
public class ForgetRollCalls {

    private final RollCalls rollCalls;
    private final Clock clock;

    @Inject
    public ForgetRollCalls(RollCalls rollCalls, Clock clock) {
        this.rollCalls = rollCalls;
        this.clock = clock;
    }

    /** @return the number of roll calls forgotten */
    public int forget() {
        var now = clock.instant();
        return rollCalls.forget(now, now.minus(SeeRoll.KEPT));
    }
}
