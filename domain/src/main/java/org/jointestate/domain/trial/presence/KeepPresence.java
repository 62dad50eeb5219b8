package org.jointestate.domain.trial.presence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;

/** Copies the check-ins of every trial's participants into its presence, every night, before names are taken out of old bookings. */
@UseCase(roles = Role.SYSTEM)
public class KeepPresence {

    private final Trials trials;
    private final PresenceKeeper keeper;
    private final Clock clock;

    @Inject
    public KeepPresence(Trials trials, PresenceKeeper keeper, Clock clock) {
        this.trials = trials;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** @return the number of stays that are new or have their true end now */
    public int keep() {
        var now = clock.instant();
        return trials.all().stream().mapToInt(trial -> keep(trial, now)).sum();
    }

    private int keep(Trial trial, Instant now) {
        trials.hold(trial.code());
        return keeper.keep(trial, now);
    }
}
