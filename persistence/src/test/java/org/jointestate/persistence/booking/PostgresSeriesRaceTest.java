package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresSeriesRaceTest extends SeriesRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres();
    }
}
