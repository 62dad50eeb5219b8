package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Keeps what was read of a file until its lead has seen the trial run and says yes, for a day at most. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class StageImport {

    static final Duration WAITS = RetentionRule.STAGED_IMPORTS.time();

    private final TrialAccess access;
    private final Imports imports;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public StageImport(TrialAccess access, Imports imports, Caller caller, Clock clock) {
        this.access = access;
        this.imports = imports;
        this.caller = caller;
        this.clock = clock;
    }

    public UUID stage(TrialCode code, ImportKind kind, String file, String content) {
        access.toChange(code);
        var now = clock.instant();
        imports.forgetStagedBefore(now.minus(WAITS));
        var id = UUID.randomUUID();
        imports.stage(new StagedImport(
                id, code, kind, file, content, now, caller.person().orElse(null)));
        return id;
    }
}
