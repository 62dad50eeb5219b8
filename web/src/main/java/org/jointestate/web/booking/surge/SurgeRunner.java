package org.jointestate.web.booking.surge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jointestate.domain.booking.surge.SurgeWork;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.JobRunner;
import org.jointestate.domain.shared.job.Timetable;

/**
 * Sees to displaced people at once, in the request that declared, extended or stood down, so that its answer can say what came of it. What
 * fails, or is killed, is found again by the job of the same work.
 */
@ApplicationScoped
public class SurgeRunner {

    private SurgeWork work;
    private JobRunner runner;

    @SuppressWarnings("NullAway.Init")
    protected SurgeRunner() {}

    @Inject
    public SurgeRunner(SurgeWork work, JobRunner runner) {
        this.work = work;
        this.runner = runner;
    }

    Job job() {
        return new Job("finish-surges", Timetable.every(Duration.ofSeconds(10)), work::finish);
    }

    void now() {
        try {
            runner.run(job());
        } catch (RuntimeException toldInTheLog) {
            // What was declared holds, and the job goes on with the rest: nobody is helped by an error page.
            return;
        }
    }
}
