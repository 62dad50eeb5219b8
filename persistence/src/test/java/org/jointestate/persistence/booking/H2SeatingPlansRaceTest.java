package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.seating.SeatingPlansRace;
import org.jointestate.domain.booking.seating.SeatingPorts;
import org.jointestate.persistence.shared.TestDatabase;

class H2SeatingPlansRaceTest extends SeatingPlansRace {

    @Override
    protected <T> T transaction(Function<SeatingPorts, T> work) {
        return Transactions.runSeatingAgain(TestDatabase.h2(), work);
    }
}
