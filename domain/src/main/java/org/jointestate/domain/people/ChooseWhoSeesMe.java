package org.jointestate.domain.people;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The caller says who may see where they sit today. It holds from the next look on. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class ChooseWhoSeesMe {

    private final People people;
    private final Caller caller;
    private final Audit audit;

    @Inject
    public ChooseWhoSeesMe(People people, Caller caller, Audit audit) {
        this.people = people;
        this.caller = caller;
        this.audit = audit;
    }

    public void choose(SeenBy whom) {
        var id = caller.signedInPerson();
        var me = people.find(id).orElseThrow(() -> new NotFound("person", id));
        if (me.seenBy() != whom) {
            me.letBeSeenBy(whom);
            audit.record("seen by changed", id.toString());
        }
    }
}
