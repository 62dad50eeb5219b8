package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresLimitRaceTest extends LimitRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres();
    }
}
