package org.jointestate.web.booking.surge;

import jakarta.enterprise.inject.Produces;
import org.jointestate.domain.shared.job.Job;

/** What is left to do for surges: bookings that slipped through as one was declared, and whatever a node did not finish. */
public class SurgeJobs {

    @Produces
    Job finishSurges(SurgeRunner runner) {
        return runner.job();
    }
}
