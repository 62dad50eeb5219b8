package org.jointestate.domain.booking.rollcall;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Shows who is in, by floor and zone, to those who must find them. Each look is written down, once in ten minutes for each who looks. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR, Role.FIRE_WARDEN})
public class SeeRoll {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    /** How long the names of a roll call that has ended may stay; the night before that forgets them in any case. */
    static final Duration KEPT = RetentionRule.ROLL_CALLS.time();

    private final RollReader reader;
    private final RollCalls rollCalls;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public SeeRoll(RollReader reader, RollCalls rollCalls, Caller caller, Audit audit, Clock clock) {
        this.reader = reader;
        this.rollCalls = rollCalls;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The roll of the site where the caller is checked in; of the first site for somebody who is nowhere. */
    public Roll seeWhereIAm() {
        return see(reader.siteOf(caller.signedInPerson(), clock.instant()));
    }

    public Roll see(SiteCode code) {
        var at = clock.instant();
        var site = reader.site(code);
        rollCalls.forget(at.minus(KEPT), at.minus(KEPT));
        if (rollCalls.looked(caller.signedInPerson(), code, at, at.minus(ONE_LOOK))) {
            audit.record("roll looked at", code.value());
        }
        return reader.read(site, at);
    }
}
