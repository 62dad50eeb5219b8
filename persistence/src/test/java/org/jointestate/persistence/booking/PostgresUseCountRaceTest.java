package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresUseCountRaceTest extends UseCountRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres();
    }
}
