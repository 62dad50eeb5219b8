package org.jointestate.persistence.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.closure.ClosurePorts;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs the use cases of closures in transactions, as their runner does: tries again where the database asks for it, undoes what is refused. */
final class ClosureTransactions implements ClosurePorts.Runs {

    private static final int TRIES = 4;
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "HYT00");

    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object answer;

        Back(Object answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    private final TestDatabase database;
    private final Clock clock;

    ClosureTransactions(TestDatabase database, Clock clock) {
        this.database = database;
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
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                if (isCausedBy(failure, OptimisticLockException.class::isInstance)) {
                    throw new ChangedMeanwhile(failure);
                }
                if (attempt == TRIES || !isCausedBy(failure, ClosureTransactions::isWorthAnotherTry)) {
                    throw failure;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Function<ClosurePorts, T> work) {
        try {
            return database.in(em -> {
                var answer = work.apply(ports(em, clock));
                if (answer instanceof Undone) {
                    throw new Back(answer);
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
}
