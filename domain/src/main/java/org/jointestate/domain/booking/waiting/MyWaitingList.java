package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** What the caller waits for and what is offered to them, by day. */
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
public class MyWaitingList {

    private final WaitingLists lists;
    private final WaitingReader reader;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public MyWaitingList(WaitingLists lists, WaitingReader reader, Caller caller, Clock clock) {
        this.lists = lists;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    public List<WaitingRow> list() {
        var at = clock.instant();
        // Yesterday by Greenwich is the earliest day that can still be running anywhere.
        var from = at.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return lists.liveOf(caller.signedInPerson(), from).stream()
                .filter(entry -> !entry.day().isBefore(from))
                .map(entry -> reader.read(entry, at))
                .filter(row ->
                        !row.entry().day().isBefore(row.site().wallClock(at).toLocalDate()))
                .toList();
    }
}
