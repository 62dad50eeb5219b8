package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.series.OthersContract;
import org.jointestate.domain.booking.series.SeriesPorts;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresOthersTest extends OthersContract {

    @Override
    protected <T> T transaction(Function<SeriesPorts, T> work) {
        return Transactions.runSeries(TestDatabase.postgres(), work);
    }
}
