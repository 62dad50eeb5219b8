package org.jointestate.web.booking.closure;

import jakarta.enterprise.inject.Produces;
import org.jointestate.domain.shared.job.Job;

/** What is left to do for closures: bookings that slipped through as one was announced, and whatever a node did not finish. */
public class ClosureJobs {

    @Produces
    Job seatElsewhere(ClosureRunner runner) {
        return runner.job();
    }
}
