package org.jointestate.domain.trial.part;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Notes who has come into a trial or gone from it since anybody looked. One trial is one transaction. */
@UseCase(roles = Role.SYSTEM)
public class NoteParts {

    private final TrialAccess access;
    private final PartKeeper keeper;
    private final Clock clock;

    @Inject
    public NoteParts(TrialAccess access, PartKeeper keeper, Clock clock) {
        this.access = access;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** @return how many came or went */
    public int note(TrialCode code) {
        return keeper.look(access.toChange(code), clock.instant());
    }
}
