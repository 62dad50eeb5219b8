package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingRulesContract;
import org.jointestate.persistence.shared.TestDatabase;

/** In a database of its own: rules hold for everybody, and other tests would meet them. */
class PostgresBookingRulesTest extends BookingRulesContract {

    private final TestDatabase database = TestDatabase.freshPostgres();

    @Override
    protected <T> T in(Function<BookingPorts, T> work) {
        return Transactions.run(database, work);
    }
}
