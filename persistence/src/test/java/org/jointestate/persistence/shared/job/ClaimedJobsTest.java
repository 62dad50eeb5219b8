package org.jointestate.persistence.shared.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes of one estate on one database: PostgreSQL for several machines, H2 within one process. */
class ClaimedJobsTest {

    private static final ClaimedJobs.Pace QUICK =
            new ClaimedJobs.Pace(Duration.ofMillis(20), Duration.ofMillis(250), 4, Duration.ofMillis(200));

    private final List<ClaimedJobs> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(ClaimedJobs::stop);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void two_nodes_work_each_due_time_once(String database) throws InterruptedException {
        var ground = ground(database);
        var atOnce = new AtomicInteger();
        var mostAtOnce = new AtomicInteger();
        var workers = new ConcurrentLinkedQueue<String>();
        for (var node : List.of("one", "other")) {
            start(ground, job("count", Duration.ofSeconds(1), () -> {
                mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                workers.add(node);
                pause(50);
                atOnce.decrementAndGet();
            }));
        }
        var started = System.nanoTime();

        Thread.sleep(5_500);

        nodes.forEach(ClaimedJobs::stop);
        var seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        assertEquals(1, mostAtOnce.get(), "both nodes worked one due time");
        // A pause of one second after each time: with n seconds at most n + 1 times, and a busy machine makes it fewer.
        assertTrue(workers.size() <= seconds + 1, workers.size() + " times in " + seconds + " s");
        assertTrue(workers.size() >= 2, workers.size() + " times in " + seconds + " s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void what_a_node_was_doing_when_it_died_is_done_by_another(String database) throws InterruptedException {
        var ground = ground(database);
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var dying = new DeadAfterwards(ground);
        start(dying, job("take-over", Duration.ofHours(1), () -> {
            begun.countDown();
            pause(60_000);
        }));
        assertTrue(begun.await(30, TimeUnit.SECONDS));

        dying.die();
        start(ground, job("take-over", Duration.ofHours(1), done::countDown));

        assertTrue(done.await(60, TimeUnit.SECONDS), "nobody took it over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_job_that_fails_is_tried_again_before_its_next_time_and_does_not_stop_others(String database) {
        var ground = ground(database);
        var tries = new AtomicInteger();
        var others = new AtomicInteger();
        var clock = new HurryingClock();
        nodes.add(new ClaimedJobs(
                ground,
                List.of(
                        job("fails-once", Duration.ofDays(1), () -> {
                            if (tries.incrementAndGet() == 1) {
                                throw new IllegalStateException("on purpose");
                            }
                        }),
                        job("works", Duration.ofSeconds(1), others::incrementAndGet)),
                job -> job.work().run(),
                clock,
                Executors.defaultThreadFactory(),
                QUICK));
        nodes.get(0).start();
        await(() -> tries.get() == 1);

        clock.hurry(Duration.ofMinutes(2));

        await(() -> tries.get() == 2 && others.get() > 1);
    }

    private static DataSource ground(String database) {
        return (database.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres()).dataSource();
    }

    private static Job job(String name, Duration pause, Runnable work) {
        return new Job(name, Timetable.every(pause), work);
    }

    private void start(DataSource database, Job job) {
        var node = new ClaimedJobs(
                database,
                List.of(job),
                each -> each.work().run(),
                Clock.systemUTC(),
                Executors.defaultThreadFactory(),
                QUICK);
        nodes.add(node);
        node.start();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            pause(50);
        }
        assertTrue(condition.getAsBoolean());
    }
}
