package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.BankPorts;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs transactions about banks as the runner of use cases does: what is refused is rolled back and handed on. */
final class BankTransactions {

    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object answer;

        Back(Object answer) {
            this.answer = answer;
        }
    }

    private BankTransactions() {}

    @SuppressWarnings("unchecked")
    static <T> T run(TestDatabase database, InMemoryNotices notices, Function<BankPorts, T> work) {
        try {
            return database.in(em -> {
                var answer = work.apply(new BankPorts(
                        new BookingPorts(
                                new JpaPeople(em),
                                new JpaSites(em),
                                new JpaBookings(em),
                                new SqlClaims(em),
                                new SqlBookingRules(em)),
                        new SqlBanks(em),
                        notices));
                if (answer instanceof Undone) {
                    throw new Back(answer);
                }
                return answer;
            });
        } catch (Back back) {
            return (T) back.answer;
        }
    }
}
