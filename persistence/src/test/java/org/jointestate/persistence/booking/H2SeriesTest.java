package org.jointestate.persistence.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.series.SeriesContract;
import org.jointestate.domain.booking.series.SeriesPorts;
import org.jointestate.persistence.shared.TestDatabase;

class H2SeriesTest extends SeriesContract {

    @Override
    protected <T> T transaction(Function<SeriesPorts, T> work) {
        return Transactions.runSeries(TestDatabase.h2(), work);
    }

    @Override
    protected int sequences() {
        return 8;
    }
}
