package org.jointestate.domain.shared.retention;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Notes that a rule was worked, and how much it took away, so that anybody who answers for it can see that it is. */
@UseCase(roles = Role.SYSTEM)
public class NoteRetention {

    private final RetentionRuns runs;
    private final Clock clock;

    @Inject
    public NoteRetention(RetentionRuns runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    public void note(RetentionRule rule, int rows) {
        runs.note(rule, clock.instant(), rows);
    }
}
