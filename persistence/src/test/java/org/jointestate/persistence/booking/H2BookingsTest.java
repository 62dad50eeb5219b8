package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingsContract;
import org.jointestate.persistence.shared.TestDatabase;

class H2BookingsTest extends BookingsContract {

    @Override
    protected <T> T in(Function<BookingPorts, T> work) {
        return Transactions.run(TestDatabase.h2(), work);
    }

    @Override
    protected int sequences() {
        return 30;
    }
}
