package org.jointestate.domain.people.privacy;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives the caller a copy of everything that is held about them. */
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
public class ExportMyData {

    private final People people;
    private final HeldRecords records;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ExportMyData(People people, HeldRecords records, Caller caller, Audit audit, Clock clock) {
        this.people = people;
        this.records = records;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    public HeldData export() {
        var me = caller.signedInPerson();
        var person = people.find(me).orElseThrow(() -> new NotFound("person", me));
        var held = new HeldData(clock.instant(), records.about(person), records.mentionsOf(person));
        audit.record("own data taken", me.toString());
        return held;
    }
}
