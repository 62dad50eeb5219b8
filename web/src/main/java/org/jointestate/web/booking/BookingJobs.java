package org.jointestate.web.booking;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.booking.arrival.ReleaseNoShows;
import org.jointestate.domain.booking.reserve.PruneClaims;
import org.jointestate.web.shared.CurrentCaller;

/**
 * What is done to bookings by the time of day, as the application itself.
 *
 * <p>Every node runs these timers. A library that lets one node win (db-scheduler, ShedLock) was left out: each release is one conditional
 * update and pruning is one delete, so a second node finds nothing to do, and a lock would be one more thing that can stay behind after a
 * crash. That changes with the first job that does something outside the database, such as sending mail.
 */
@Singleton
@DependsOn("MigrationAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class BookingJobs {

    private static final Logger LOG = Logger.getLogger(BookingJobs.class.getName());

    @Inject
    private CurrentCaller caller;

    @Inject
    private ReleaseNoShows releaseNoShows;

    @Inject
    private PruneClaims pruneClaims;

    /** Not on the full hour alone: a desk is kept until half past. */
    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "release no-shows")
    void release() {
        run("release no-shows", releaseNoShows::release);
    }

    @Schedule(hour = "3", minute = "10", persistent = false, info = "prune claims")
    void prune() {
        run("prune claims", pruneClaims::prune);
    }

    /** A timer that fails twice is thrown away by the server, so a failure is told and the next time is waited for. */
    private void run(String what, Supplier<Integer> job) {
        try {
            var count = caller.asSystem(job);
            LOG.log(Level.FINE, "{0}: {1}", new Object[] {what, count});
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The job (" + what + ") failed and will be tried again at its next time.", failure);
        }
    }
}
