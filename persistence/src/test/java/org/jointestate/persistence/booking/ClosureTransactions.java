package org.jointestate.persistence.booking;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.closure.ClosurePorts;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs the use cases of closures in transactions, as their runner does: tries again where the database asks for it, undoes what is refused. */
final class ClosureTransactions implements ClosurePorts.Runs {

    private final TestDatabase database;
    private final AsTheRunner runner;
    private final Clock clock;

    ClosureTransactions(TestDatabase database, Clock clock) {
        this.database = database;
        this.runner = new AsTheRunner(database);
        this.clock = clock;
    }

    static ClosurePorts ports(EntityManager em, Clock clock) {
        return new ClosurePorts(
                new BookingPorts(
                        new JpaPeople(em),
                        new JpaSites(em),
                        new JpaBookings(em),
                        new SqlClaims(em),
                        new SqlBookingRules(em)),
                new SqlPromises(em),
                new SqlNotices(em),
                new SqlOutbox(em),
                clock);
    }

    @Override
    public <T> T in(Function<ClosurePorts, T> work) {
        return runner.in(em -> work.apply(ports(em, clock)));
    }

    List<Notice> told() {
        return ToldNotices.in(database);
    }
}
