package org.jointestate.persistence.booking.waiting;

import org.jointestate.persistence.shared.KeptConnections;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresWaitingRaceTest extends WaitingRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres().through(KeptConnections::new);
    }
}
