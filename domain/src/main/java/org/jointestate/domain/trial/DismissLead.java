package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Takes a lead off a trial: from then on it is none of his or hers, and it stays noted that it was. The last lead stays, or nobody could
 * ever appoint another.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class DismissLead {

    public sealed interface Decision {
        record Dismissed() implements Decision {}

        record LastLead() implements Decision {}

        /** Somebody else took the lead off meanwhile, or it never was one. */
        record NotALead() implements Decision {}
    }

    private final TrialAccess access;
    private final PartKeeper parts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public DismissLead(TrialAccess access, PartKeeper parts, Audit audit, Clock clock) {
        this.access = access;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision dismiss(TrialCode code, PersonId lead) {
        var trial = access.toChange(code);
        if (!trial.isLedBy(lead)) {
            return new Decision.NotALead();
        }
        if (trial.leads().size() == 1) {
            return new Decision.LastLead();
        }
        var now = clock.instant();
        parts.look(trial, now);
        trial.dismiss(lead);
        parts.look(trial, now);
        audit.record("trial lead dismissed", code.value());
        return new Decision.Dismissed();
    }
}
