package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/**
 * Forgets the digests of what lets nobody in any more: one-time codes that have expired at once, and tokens and calendar addresses some
 * time after they ended, so that their owner can still see for a while that they did.
 */
@UseCase(roles = Role.SYSTEM)
public class ForgetSecrets {

    /** How many of each. */
    public record Forgotten(int codes, int tokens, int calendarAddresses) {}

    private final SpentSecrets secrets;
    private final Clock clock;

    @Inject
    public ForgetSecrets(SpentSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    public Forgotten forget() {
        var now = clock.instant();
        return new Forgotten(
                secrets.forgetCodesExpiredBefore(now.minus(RetentionRule.ONE_TIME_CODES.time())),
                secrets.forgetTokensEndedBefore(now.minus(RetentionRule.TOKENS.time())),
                secrets.forgetAddressesEndedBefore(now.minus(RetentionRule.CALENDAR_ADDRESSES.time())));
    }
}
