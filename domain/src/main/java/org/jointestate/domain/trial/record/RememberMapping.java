package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;

/** Remembers what the columns of a source mean; what was said of the same source before is replaced. */
@UseCase(roles = Role.TRIAL_LEAD)
public class RememberMapping {

    public sealed interface Decision {
        record Remembered() implements Decision {}

        record Refused(List<ImportMapping.Problem> problems) implements Decision {}
    }

    private final TrialAccess access;
    private final Imports imports;
    private final Audit audit;

    @Inject
    public RememberMapping(TrialAccess access, Imports imports, Audit audit) {
        this.access = access;
        this.imports = imports;
        this.audit = audit;
    }

    public Decision remember(ImportMapping mapping) {
        var trial = access.toChange(mapping.trial());
        var problems = mapping.problems();
        if (!problems.isEmpty()) {
            return new Decision.Refused(problems);
        }
        imports.keep(mapping);
        audit.record("import mapping kept", trial.code().value());
        return new Decision.Remembered();
    }
}
