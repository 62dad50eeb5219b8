package org.jointestate.web.people.privacy;

import jakarta.enterprise.inject.Produces;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jointestate.domain.booking.retention.TakeNamesOffBookings;
import org.jointestate.domain.booking.use.CountUse;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.web.shared.Keeping;
import org.jointestate.web.trial.outbound.NightlyPresence;

/**
 * Taking names off old bookings, after everything that is worked out by names has been worked out. What fails before stops it: it is tried
 * again soon, and names stay until then.
 */
public class NamesJob {

    @Produces
    Job takeNamesOffBookings(
            CountUse countUse, NightlyPresence presence, TakeNamesOffBookings takeNamesOff, Keeping keeping) {
        return new Job(
                "take-names-off-bookings", Timetable.daily(LocalTime.of(3, 45), ZoneId.of("Europe/London")), () -> {
                    while (countUse.countOne()) {
                        // The next month, in a transaction of its own.
                    }
                    presence.keep();
                    keeping.untilNoMore(RetentionRule.NAMES_ON_BOOKINGS, takeNamesOff::take);
                });
    }
}
