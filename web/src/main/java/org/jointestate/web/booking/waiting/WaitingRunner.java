package org.jointestate.web.booking.waiting;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointestate.domain.booking.waiting.WaitingWork;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.JobRunner;
import org.jointestate.domain.shared.job.Timetable;

/**
 * Does the work of the waiting lists when a place has become free, beside the request that freed it and never in its way. What is lost
 * here, with the node or because there is no thread for it, is found by the job of the same work.
 */
@ApplicationScoped
public class WaitingRunner {

    private WaitingWork work;
    private JobRunner runner;

    @Resource
    private ManagedExecutorService executor;

    /** Of many places that become free while it is waiting for its turn, it sees all. */
    private final AtomicBoolean queued = new AtomicBoolean();

    @SuppressWarnings("NullAway.Init")
    protected WaitingRunner() {}

    @Inject
    @SuppressWarnings("NullAway.Init")
    public WaitingRunner(WaitingWork work, JobRunner runner) {
        this.work = work;
        this.runner = runner;
    }

    Job job() {
        return new Job("offer-places", Timetable.every(Duration.ofSeconds(30)), work::finish);
    }

    void soon() {
        if (!queued.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::now);
        } catch (RejectedExecutionException full) {
            queued.set(false);
        }
    }

    /** One at a time in this node; one more waits, and what comes after it is seen by it. */
    private synchronized void now() {
        queued.set(false);
        try {
            runner.run(job());
        } catch (RuntimeException toldInTheLog) {
            // The job does it again.
            return;
        }
    }
}
