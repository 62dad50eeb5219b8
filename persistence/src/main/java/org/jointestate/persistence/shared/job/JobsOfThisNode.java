package org.jointestate.persistence.shared.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.JobRunner;
import org.jspecify.annotations.Nullable;

/**
 * Starts the jobs of every feature when the estate is ready, and stops them before it goes down. Threads come from the server, so that
 * jobs find its transactions and our class loader.
 */
@Singleton(name = "JobsOfThisNode")
@Startup
@DependsOn({"MigrationAtStart", "FirstStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class JobsOfThisNode {

    @Resource(lookup = "java:app/jdbc/joint-estate")
    private DataSource database;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Instance<Job> jobs;

    @Inject
    private JobRunner runner;

    @Inject
    private Clock clock;

    private @Nullable ClaimedJobs running;

    @PostConstruct
    void start() {
        var started = new ClaimedJobs(database, jobs.stream().toList(), runner, clock, threads, ClaimedJobs.Pace.USUAL);
        running = started;
        started.start();
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.stop();
        }
    }
}
