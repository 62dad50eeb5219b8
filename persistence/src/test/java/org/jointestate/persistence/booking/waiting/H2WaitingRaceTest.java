package org.jointestate.persistence.booking.waiting;

import org.jointestate.persistence.shared.KeptConnections;
import org.jointestate.persistence.shared.TestDatabase;

class H2WaitingRaceTest extends WaitingRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshH2().through(KeptConnections::new);
    }
}
