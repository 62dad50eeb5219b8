package org.jointestate.domain.trial.presence;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Copies the check-ins of one trial's participants into its presence, every night, before names are taken out of old bookings. One trial
 * is one transaction, so that a trial whose copy fails takes no other with it.
 */
@UseCase(roles = Role.SYSTEM)
public class KeepPresence {

    private final TrialAccess access;
    private final PresenceKeeper keeper;
    private final Clock clock;

    @Inject
    public KeepPresence(TrialAccess access, PresenceKeeper keeper, Clock clock) {
        this.access = access;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** @return the number of stays that are new or end otherwise now */
    public int keep(TrialCode code) {
        return keeper.keep(access.toChange(code), clock.instant());
    }
}
