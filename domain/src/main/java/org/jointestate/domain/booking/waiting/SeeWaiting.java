package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows the caller one place of theirs on a waiting list, and why they stand where they stand. */
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
public class SeeWaiting {

    private final WaitingLists lists;
    private final WaitingReader reader;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SeeWaiting(WaitingLists lists, WaitingReader reader, Caller caller, Clock clock) {
        this.lists = lists;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or it is somebody else's: nobody learns which */
    public WaitingRow see(WaitingId id) {
        var me = caller.signedInPerson();
        return lists.find(id)
                .filter(entry -> entry.isOf(me))
                .map(entry -> reader.read(entry, clock.instant()))
                .orElseThrow(() -> new NotFound("place on the waiting list", id));
    }
}
