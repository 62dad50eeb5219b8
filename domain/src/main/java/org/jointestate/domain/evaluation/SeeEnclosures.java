package org.jointestate.domain.evaluation;

import jakarta.inject.Inject;
import java.util.Map;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** What has been enclosed to a trial, for those who may read it. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class SeeEnclosures {

    /** A trial, the newest version of each kind, and whether the caller may add another. */
    public record Folder(Trial trial, Map<EnclosureKind, Enclosure> newest, boolean mayChange) {}

    private final TrialAccess access;
    private final Enclosures enclosures;

    @Inject
    public SeeEnclosures(TrialAccess access, Enclosures enclosures) {
        this.access = access;
        this.enclosures = enclosures;
    }

    public Folder see(TrialCode code) {
        var trial = access.toRead(code);
        return new Folder(trial, enclosures.newestOf(code), access.changes(trial));
    }
}
