package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.seating.SeatingPlansContract;
import org.jointestate.domain.booking.seating.SeatingPorts;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresSeatingPlansTest extends SeatingPlansContract {

    @Override
    protected <T> T transaction(Function<SeatingPorts, T> work) {
        return Transactions.runSeating(TestDatabase.postgres(), work);
    }
}
