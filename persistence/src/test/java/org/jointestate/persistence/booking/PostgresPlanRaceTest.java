package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.KeptConnections;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresPlanRaceTest extends PlanRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres().through(KeptConnections::new);
    }
}
