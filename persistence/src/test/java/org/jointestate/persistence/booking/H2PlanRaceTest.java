package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.KeptConnections;
import org.jointestate.persistence.shared.TestDatabase;

class H2PlanRaceTest extends PlanRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshH2().through(KeptConnections::new);
    }
}
