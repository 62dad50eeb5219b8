package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.DayContract;
import org.jointestate.domain.booking.DayPorts;
import org.jointestate.persistence.shared.TestDatabase;

class H2DayTest extends DayContract {

    @Override
    protected <T> T in(Function<DayPorts, T> work) {
        return Transactions.runDay(TestDatabase.h2(), work);
    }
}
