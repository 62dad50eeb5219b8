package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The caller's own series that are not over. */
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
public class MySeries {

    private final SeriesKept kept;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public MySeries(SeriesKept kept, Caller caller, Clock clock) {
        this.kept = kept;
        this.caller = caller;
        this.clock = clock;
    }

    public List<Series> list() {
        // A day more than enough: the wall clock of no site is further behind.
        return kept.of(
                caller.signedInPerson(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }
}
