package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.seating.SeatingPorts;
import org.jointestate.domain.booking.seating.SuggestionsContract;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresSuggestionsTest extends SuggestionsContract {

    @Override
    protected <T> T transaction(Function<SeatingPorts, T> work) {
        return Transactions.runSeating(TestDatabase.postgres(), work);
    }
}
