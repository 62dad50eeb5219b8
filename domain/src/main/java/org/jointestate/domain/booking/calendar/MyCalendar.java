package org.jointestate.domain.booking.calendar;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The private address under which the caller's calendar reads the caller's bookings: made, told once, and ended. There is one at a time. */
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
public class MyCalendar {

    /** An address just made: the only time its secret can be read. */
    public record Made(String secret) {
        @Override
        public String toString() {
            return "Made";
        }
    }

    private final CalendarFeeds feeds;
    private final Secrets secrets;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MyCalendar(CalendarFeeds feeds, Secrets secrets, Caller caller, Audit audit, Clock clock) {
        this.feeds = feeds;
        this.secrets = secrets;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** When the address that works was made. */
    public Optional<Instant> see() {
        return feeds.madeBy(caller.signedInPerson());
    }

    /** A new address; the one before ends. */
    public Made make() {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var secret = secrets.token();
        feeds.revoke(me, at);
        feeds.add(me, secrets.digest(secret), at);
        audit.record("calendar address made", me.toString());
        return new Made(secret);
    }

    /** Ends the address; whoever has it reads nothing any more. */
    public void revoke() {
        var me = caller.signedInPerson();
        if (feeds.revoke(me, clock.instant()) > 0) {
            audit.record("calendar address ended", me.toString());
        }
    }
}
