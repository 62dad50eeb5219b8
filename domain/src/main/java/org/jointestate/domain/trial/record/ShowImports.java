package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/** The files a trial has taken in, and the one that waits, if the lead asks for one. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ShowImports {

    public record Shown(List<ImportRecord> done, Optional<StagedImport> waiting) {}

    private final TrialAccess access;
    private final Imports imports;

    @Inject
    public ShowImports(TrialAccess access, Imports imports) {
        this.access = access;
        this.imports = imports;
    }

    public Shown show(TrialCode code, @Nullable UUID staged) {
        var trial = access.toRead(code);
        var waiting = staged == null || !access.changes(trial)
                ? Optional.<StagedImport>empty()
                : imports.staged(staged).filter(found -> found.trial().equals(code));
        return new Shown(imports.of(code), waiting);
    }
}
