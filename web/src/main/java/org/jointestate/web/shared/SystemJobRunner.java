package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.JobRunner;

/** Runs jobs as the application itself. */
@ApplicationScoped
public class SystemJobRunner implements JobRunner {

    private static final Logger LOG = Logger.getLogger(SystemJobRunner.class.getName());

    @Inject
    private CurrentCaller caller;

    @Override
    public void run(Job job) {
        try {
            caller.asSystem(() -> {
                job.work().run();
                return true;
            });
        } catch (RuntimeException failure) {
            var reference = ErrorReference.log(failure);
            LOG.log(Level.WARNING, "The job {0} failed (error {1}) and will be tried again.", new Object[] {
                job.name(), reference
            });
            throw failure;
        }
    }
}
