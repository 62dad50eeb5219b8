package org.jointestate.domain.shared.job;

/** Does the work of a job as the system actor, and tells a failure in the log under a reference before handing it on. */
public interface JobRunner {

    void run(Job job);
}
