package org.jointestate.domain.booking.notice;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** What the caller has been told and has not dismissed yet. */
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
public class MyNotices {

    private static final int MOST = 10;

    private final Notices notices;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public MyNotices(Notices notices, Caller caller, Clock clock) {
        this.notices = notices;
        this.caller = caller;
        this.clock = clock;
    }

    /** The newest ten: when one is dismissed, the next comes up. */
    public List<Notice> see() {
        return notices.shownTo(caller.signedInPerson(), MOST);
    }

    /** @throws NotFound when the caller has no such notice, whoever else may have it */
    public void dismiss(UUID id) {
        if (!notices.dismiss(id, caller.signedInPerson(), clock.instant())) {
            throw new NotFound("notice", id);
        }
    }
}
