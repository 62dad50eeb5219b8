package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class H2BankRaceTest extends BankRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshH2();
    }
}
