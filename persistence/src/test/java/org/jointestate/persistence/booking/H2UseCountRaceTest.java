package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class H2UseCountRaceTest extends UseCountRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshH2();
    }
}
