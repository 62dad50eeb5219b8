package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Takes a lead off a trial: from then on it is none of his or hers. The last lead stays, or nobody could ever appoint another. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class DismissLead {

    public sealed interface Decision {
        record Dismissed() implements Decision {}

        record LastLead() implements Decision {}

        /** Somebody else took the lead off meanwhile, or it never was one. */
        record NotALead() implements Decision {}
    }

    private final TrialAccess access;
    private final Audit audit;

    @Inject
    public DismissLead(TrialAccess access, Audit audit) {
        this.access = access;
        this.audit = audit;
    }

    public Decision dismiss(TrialCode code, PersonId lead) {
        var trial = access.toChange(code);
        if (!trial.isLedBy(lead)) {
            return new Decision.NotALead();
        }
        if (trial.leads().size() == 1) {
            return new Decision.LastLead();
        }
        trial.dismiss(lead);
        audit.record("trial lead dismissed", code.value());
        return new Decision.Dismissed();
    }
}
