package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.KeptConnections;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresSurgeRaceTest extends SurgeRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres().through(KeptConnections::new);
    }
}
