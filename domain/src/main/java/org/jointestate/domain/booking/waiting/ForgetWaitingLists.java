package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Forgets who waited for days so long past that they decide nothing any more: a desk counts for four weeks from when it was accepted. */
@UseCase(roles = Role.SYSTEM)
public class ForgetWaitingLists {

    private static final int DAYS_KEPT = RetentionRule.WAITING_LISTS.days();

    private final WaitingLists lists;
    private final Clock clock;

    @Inject
    public ForgetWaitingLists(WaitingLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** @return the number of entries forgotten */
    public int forget() {
        return lists.forgetBefore(
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_KEPT));
    }
}
