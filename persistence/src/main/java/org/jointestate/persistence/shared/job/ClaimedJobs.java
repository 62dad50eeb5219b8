package org.jointestate.persistence.shared.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.JobRunner;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.persistence.shared.Patience;

/**
 * The jobs of one node, from start to stop. Every node runs the same ones; the table {@code job} holds one row for each, and a node that
 * wants to work one marks the row in a conditional update that only one of them wins. While it works it renews a sign of life; when that
 * stays away, another node does the job again from the start.
 */
public final class ClaimedJobs {

    /** How often a node looks, gives its sign of life, and how often that may fail to come. */
    public record Pace(Duration look, Duration signOfLife, int missed, Duration stopWithin) {

        public static final Pace USUAL =
                new Pace(Duration.ofSeconds(5), Duration.ofSeconds(30), 4, Duration.ofSeconds(10));
    }

    private static final Logger LOG = Logger.getLogger(ClaimedJobs.class.getName());
    private static final int THREADS = 3;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(30);

    private final Scheduler scheduler;
    private final List<ExecutorService> threads;

    public ClaimedJobs(
            DataSource database,
            List<Job> jobs,
            JobRunner runner,
            Clock clock,
            ThreadFactory threadFactory,
            Pace pace) {
        var workers = Executors.newFixedThreadPool(THREADS, threadFactory);
        var looker = Executors.newSingleThreadExecutor(threadFactory);
        var keepers = Executors.newScheduledThreadPool(2, threadFactory);
        this.threads = List.of(workers, looker, keepers);
        this.scheduler = Scheduler.create(database)
                .startTasks(jobs.stream().map(job -> task(job, runner)).toList())
                .tableName("job")
                // Two nodes may share a machine, and its name would be both.
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(THREADS)
                .executorService(workers)
                .dueExecutor(looker)
                .housekeeperExecutor(keepers)
                .clock(clock::instant)
                .alwaysPersistTimestampInUTC()
                .pollingInterval(pace.look())
                .heartbeatInterval(pace.signOfLife())
                .missedHeartbeatsLimit(pace.missed())
                .shutdownMaxWait(pace.stopWithin())
                // The runner has told it already, under a reference.
                .failureLogging(LogLevel.DEBUG, false)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    /** Takes no new work, lets what is running end, and gives up on it after a while; another node or the next start does it again. */
    public void stop() {
        scheduler.stop();
        threads.forEach(ExecutorService::shutdownNow);
        LOG.log(Level.INFO, "The jobs of this node have stopped.");
    }

    private static RecurringTask<Void> task(Job job, JobRunner runner) {
        var schedule = schedule(job.timetable());
        return Tasks.recurring(job.name(), schedule)
                .onFailure(soonAgain(schedule))
                .onDeadExecutionRevive()
                .execute((instance, context) -> Patience.WORK.during(() -> runner.run(job)));
    }

    private static Schedule schedule(Timetable timetable) {
        if (timetable instanceof Timetable.Every every) {
            return FixedDelay.of(every.pause());
        }
        var daily = (Timetable.Daily) timetable;
        return new Daily(daily.zone(), daily.at());
    }

    /** Half a minute later, then after twice as long each time; but never later than it would have been due anyway. */
    private static FailureHandler<Void> soonAgain(Schedule schedule) {
        return (complete, operations) -> operations.reschedule(
                complete,
                earlier(
                        complete.getTimeDone().plus(pauseAfterFailure(complete)),
                        schedule.getNextExecutionTime(complete)));
    }

    private static Duration pauseAfterFailure(ExecutionComplete complete) {
        return FIRST_RETRY.multipliedBy(1L << Math.min(complete.getExecution().consecutiveFailures, 10));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
