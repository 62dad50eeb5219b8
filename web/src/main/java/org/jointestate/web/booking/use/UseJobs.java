package org.jointestate.web.booking.use;

import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.jointestate.domain.booking.use.CountUse;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;

/** Counting use. Most times there is nothing to count; after an upgrade there may be years, month by month. */
public class UseJobs {

    @Produces
    Job countUse(CountUse countUse) {
        return new Job("count-use", Timetable.every(Duration.ofMinutes(10)), () -> {
            while (countUse.countOne()) {
                // The next month, in a transaction of its own.
            }
        });
    }
}
