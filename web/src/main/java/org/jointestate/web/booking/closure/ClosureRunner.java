package org.jointestate.web.booking.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jointestate.domain.booking.closure.ClosureWork;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.JobRunner;
import org.jointestate.domain.shared.job.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * Sees to the bookings in the way of a closure at once, in the request that closed something, so that its answer can say what came of it.
 * What fails, or is killed, is found again by the job of the same work.
 */
@ApplicationScoped
public class ClosureRunner {

    private ClosureWork work;
    private JobRunner runner;

    @SuppressWarnings("NullAway.Init")
    protected ClosureRunner() {}

    @Inject
    public ClosureRunner(ClosureWork work, JobRunner runner) {
        this.work = work;
        this.runner = runner;
    }

    Job job() {
        return new Job("seat-elsewhere", Timetable.every(Duration.ofSeconds(30)), work::finish);
    }

    /** @return what was done, or nothing when some of it failed: the job goes on with the rest */
    public Optional<ClosureWork.Done> now() {
        var done = new AtomicReference<ClosureWork.@Nullable Done>();
        try {
            runner.run(
                    new Job("seat-elsewhere", Timetable.every(Duration.ofSeconds(30)), () -> done.set(work.finish())));
        } catch (RuntimeException toldInTheLog) {
            // What was closed is closed: nobody is helped by an error page.
            return Optional.empty();
        }
        return Optional.ofNullable(done.get());
    }
}
