package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Removes files that were shown in a trial run and that nobody has taken in within a day. */
@UseCase(roles = Role.SYSTEM)
public class ForgetOldStagedImports {

    private final Imports imports;
    private final Clock clock;

    @Inject
    public ForgetOldStagedImports(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public int forget() {
        return imports.forgetStagedBefore(clock.instant().minus(StageImport.WAITS));
    }
}
