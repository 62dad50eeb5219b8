package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresClaimsRaceTest extends ClaimsRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres();
    }
}
