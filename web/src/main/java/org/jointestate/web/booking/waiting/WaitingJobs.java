package org.jointestate.web.booking.waiting;

import jakarta.enterprise.inject.Produces;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jointestate.domain.booking.waiting.ForgetWaitingLists;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.web.shared.Keeping;

/** Offers that run out, places that become free by the clock or by a rule, and whatever a node did not finish. */
public class WaitingJobs {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    Job offerPlaces(WaitingRunner runner) {
        return runner.job();
    }

    @Produces
    Job forgetWaitingLists(ForgetWaitingLists forget, Keeping keeping) {
        return new Job(
                "forget-waiting-lists",
                Timetable.daily(LocalTime.of(3, 40), LONDON),
                keeping.of(RetentionRule.WAITING_LISTS, forget::forget));
    }
}
