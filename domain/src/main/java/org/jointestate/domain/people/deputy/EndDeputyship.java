package org.jointestate.domain.people.deputy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Ends what was agreed before its last day: by whoever named the deputy, who is back, or by an administrator. It holds no longer at once. */
@UseCase(roles = {Role.SENIOR_LEADER, Role.TRIAL_LEAD, Role.ADMINISTRATOR})
public class EndDeputyship {

    private final Deputies deputies;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public EndDeputyship(Deputies deputies, Caller caller, Audit audit, Clock clock) {
        this.deputies = deputies;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when it is not the caller's to end */
    public void end(UUID id) {
        var me = caller.signedInPerson();
        var deputyship = deputies.find(id)
                .filter(found -> found.principal().equals(me) || caller.roles().contains(Role.ADMINISTRATOR))
                .orElseThrow(() -> new NotFound("deputy", id));
        if (deputyship.ended().isEmpty()) {
            deputyship.end(clock.instant());
            audit.record("deputy ended", id.toString());
        }
    }
}
