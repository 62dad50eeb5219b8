package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class H2ClaimsRaceTest extends ClaimsRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshH2();
    }
}
