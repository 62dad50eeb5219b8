package org.jointestate.persistence.booking;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.surge.SurgePorts;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs the use cases of surges in transactions, as their runner does: tries again where the database asks for it, undoes what is refused. */
final class SurgeTransactions implements SurgePorts.Runs {

    private final TestDatabase database;
    private final AsTheRunner runner;
    private final Clock clock;

    SurgeTransactions(TestDatabase database, Clock clock) {
        this.database = database;
        this.runner = new AsTheRunner(database);
        this.clock = clock;
    }

    static SurgePorts ports(EntityManager em, Clock clock) {
        return new SurgePorts(
                new BookingPorts(
                        new JpaPeople(em),
                        new JpaSites(em),
                        new JpaBookings(em),
                        new SqlClaims(em),
                        new SqlBookingRules(em)),
                new SqlSurges(em),
                new SqlNotices(em),
                new SqlOutbox(em),
                clock);
    }

    @Override
    public <T> T in(Function<SurgePorts, T> work) {
        return runner.in(em -> work.apply(ports(em, clock)));
    }

    List<Notice> told() {
        return ToldNotices.in(database);
    }

    /** Surges hold for everybody, and each test wants its own alone. */
    void forget() {
        database.in(em -> {
            for (var table :
                    List.of("displaced", "surge_seat", "surge_role", "surge_team", "surge_place", "surge", "notice")) {
                new Sql(em).update("delete from " + table);
            }
            return null;
        });
    }
}
