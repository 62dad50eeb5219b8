package org.jointestate.persistence.booking.waiting;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.waiting.WaitingPorts;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.booking.JpaBookings;
import org.jointestate.persistence.booking.SqlBookingRules;
import org.jointestate.persistence.booking.SqlClaims;
import org.jointestate.persistence.booking.SqlNotices;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs the use cases of waiting lists in transactions, as their runner does: tries again where the database asks for it, undoes what is refused. */
final class WaitingTransactions implements WaitingPorts.Runs {

    private static final int TRIES = 4;
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "HYT00");

    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Undone answer;

        Back(Undone answer) {
            this.answer = answer;
        }
    }

    private final TestDatabase database;
    private final Secrets secrets;
    private final Clock clock;

    WaitingTransactions(TestDatabase database, Secrets secrets, Clock clock) {
        this.database = database;
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
        var looked = false;
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = once(work);
                if (looked || !(answer instanceof Undone undone) || !undone.worthAnotherLook()) {
                    return answer;
                }
                looked = true;
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !isCausedBy(failure, WaitingTransactions::isWorthAnotherTry)) {
                    throw failure;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Function<WaitingPorts, T> work) {
        try {
            return database.in(em -> {
                var answer = work.apply(ports(em));
                if (answer instanceof Undone undone) {
                    throw new Back(undone);
                }
                return answer;
            });
        } catch (Back back) {
            return (T) back.answer;
        }
    }

    private static boolean isWorthAnotherTry(Throwable cause) {
        return cause instanceof SQLException sql && TRY_AGAIN.contains(String.valueOf(sql.getSQLState()));
    }

    private static boolean isCausedBy(Throwable failure, Predicate<Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.test(cause)) {
                return true;
            }
        }
        return false;
    }

    List<Notice> told() {
        return database.in(em -> {
            var notices = new SqlNotices(em);
            return new Sql(em)
                    .list("select id from notice order by told, id", row -> row.getString("id")).stream()
                            .map(id -> notices.find(UUID.fromString(id)).orElseThrow())
                            .toList();
        });
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
