package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Forgets the claims of days that are over everywhere. The bookings stay; only what kept others from the same half hours goes. */
@UseCase(roles = Role.SYSTEM)
public class PruneClaims {

    /** Two days behind the wall clock of Greenwich it is past at every site, whatever its time zone. */
    private static final int DAYS_KEPT = RetentionRule.CLAIMS.days();

    private final Claims claims;
    private final Clock clock;

    @Inject
    public PruneClaims(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** @return the number of claims forgotten */
    public int prune() {
        return claims.forgetBefore(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(DAYS_KEPT)
                .toLocalDate()
                .atStartOfDay());
    }
}
