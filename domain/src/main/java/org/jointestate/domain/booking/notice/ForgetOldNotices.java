package org.jointestate.domain.booking.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Forgets what people were told, dismissed or not, when it is so old that it helps nobody. The outbox has given up its mail long before. */
@UseCase(roles = Role.SYSTEM)
public class ForgetOldNotices {

    private static final Duration KEPT = RetentionRule.NOTICES.time();

    private final Notices notices;
    private final Clock clock;

    @Inject
    public ForgetOldNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** @return the number of notices forgotten */
    public int forget() {
        return notices.forgetToldBefore(clock.instant().minus(KEPT));
    }
}
