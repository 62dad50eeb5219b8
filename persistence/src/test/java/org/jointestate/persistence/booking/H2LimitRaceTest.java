package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class H2LimitRaceTest extends LimitRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshH2();
    }
}
