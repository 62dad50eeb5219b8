package org.jointestate.persistence.booking;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.DayPorts;
import org.jointestate.domain.booking.seating.SeatingPorts;
import org.jointestate.domain.booking.series.SeriesPorts;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.booking.others.SqlVisitors;
import org.jointestate.persistence.booking.seating.SqlSeatingPlans;
import org.jointestate.persistence.booking.seating.SqlSeatingWishes;
import org.jointestate.persistence.booking.seating.SqlSeatsTaken;
import org.jointestate.persistence.booking.series.SqlSeries;
import org.jointestate.persistence.estate.JpaDevices;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs transactions as the runner of use cases does: what is refused is rolled back and handed on. */
final class Transactions {

    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object answer;

        Back(Object answer) {
            this.answer = answer;
        }
    }

    private Transactions() {}

    /** The same with the ports of series and of bookings for others. */
    @SuppressWarnings("unchecked")
    static <T> T runSeries(TestDatabase database, Function<SeriesPorts, T> work) {
        try {
            return database.in(em -> {
                var answer = work.apply(new SeriesPorts(
                        new BookingPorts(
                                new JpaPeople(em),
                                new JpaSites(em),
                                new JpaBookings(em),
                                new SqlClaims(em),
                                new SqlBookingRules(em)),
                        new SqlSeries(em),
                        new SqlVisitors(em)));
                if (answer instanceof Undone) {
                    throw new Back(answer);
                }
                return answer;
            });
        } catch (Back back) {
            return (T) back.answer;
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T run(TestDatabase database, Function<BookingPorts, T> work) {
        return undoRefused(
                database,
                em -> work.apply(new BookingPorts(
                        new JpaPeople(em),
                        new JpaSites(em),
                        new JpaBookings(em),
                        new SqlClaims(em),
                        new SqlBookingRules(em))));
    }

    static <T> T runDay(TestDatabase database, Function<DayPorts, T> work) {
        return undoRefused(
                database,
                em -> work.apply(new DayPorts(
                        new JpaPeople(em),
                        new JpaSites(em),
                        new JpaBookings(em),
                        new SqlClaims(em),
                        new SqlBookingRules(em),
                        new JpaDevices(em),
                        new SqlAttendance(em),
                        new SqlRollCalls(em),
                        new SqlSightings(em))));
    }

    /** The same with the ports of seating. */
    static <T> T runSeating(TestDatabase database, Function<SeatingPorts, T> work) {
        return undoRefused(
                database,
                em -> work.apply(new SeatingPorts(
                        new BookingPorts(
                                new JpaPeople(em),
                                new JpaSites(em),
                                new JpaBookings(em),
                                new SqlClaims(em),
                                new SqlBookingRules(em)),
                        new SqlSeatingWishes(em),
                        new SqlSeatsTaken(em),
                        new SqlSeatingPlans(em))));
    }

    /** The same, tried again as the runner does where the database says that two transactions met. */
    static <T> T runSeatingAgain(TestDatabase database, Function<SeatingPorts, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return runSeating(database, work);
            } catch (RuntimeException failure) {
                if (attempt == 4 || !metAnother(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean metAnother(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && Set.of("40001", "40P01", "HYT00").contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static <T> T undoRefused(TestDatabase database, Function<EntityManager, T> work) {
        try {
            return database.in(em -> {
                var answer = work.apply(em);
                if (answer instanceof Undone || answer instanceof Claim.Refused) {
                    throw new Back(answer);
                }
                return answer;
            });
        } catch (Back back) {
            return (T) back.answer;
        }
    }
}
