package org.jointestate.persistence.booking.waiting;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.waiting.WaitingPorts;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.booking.JpaBookings;
import org.jointestate.persistence.booking.SqlBookingRules;
import org.jointestate.persistence.booking.SqlClaims;
import org.jointestate.persistence.booking.SqlNotices;
import org.jointestate.persistence.booking.ToldNotices;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs the use cases of waiting lists in transactions, as their runner does: tries again where the database asks for it, undoes what is refused. */
final class WaitingTransactions implements WaitingPorts.Runs {

    private final TestDatabase database;
    private final AsTheRunner runner;
    private final Secrets secrets;
    private final Clock clock;

    WaitingTransactions(TestDatabase database, Secrets secrets, Clock clock) {
        this.database = database;
        this.runner = new AsTheRunner(database);
        this.secrets = secrets;
        this.clock = clock;
    }

    private WaitingPorts ports(EntityManager em) {
        return new WaitingPorts(
                new BookingPorts(
                        new JpaPeople(em),
                        new JpaSites(em),
                        new JpaBookings(em),
                        new SqlClaims(em),
                        new SqlBookingRules(em)),
                new SqlWaitingLists(em),
                new SqlNotices(em),
                new SqlOutbox(em),
                secrets,
                clock);
    }

    @Override
    public <T> T in(Function<WaitingPorts, T> work) {
        var answer = runner.in(em -> work.apply(ports(em)));
        return answer instanceof Undone undone && undone.worthAnotherLook()
                ? runner.in(em -> work.apply(ports(em)))
                : answer;
    }

    List<Notice> told() {
        return ToldNotices.in(database);
    }

    long count(String query) {
        return database.in(em -> new Sql(em).first(query, row -> row.getLong(1)).orElseThrow());
    }

    /** The work is for every list there is, and each test wants its own alone. */
    void forget() {
        database.in(em -> {
            for (var table : List.of("waiting_offer", "waiting_entry", "waiting_day", "notice")) {
                new Sql(em).update("delete from " + table);
            }
            return null;
        });
    }
}
