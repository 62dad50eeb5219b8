package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingsContract;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresBookingsTest extends BookingsContract {

    @Override
    protected <T> T in(Function<BookingPorts, T> work) {
        return Transactions.run(TestDatabase.postgres(), work);
    }

    @Override
    protected int sequences() {
        return 30;
    }
}
