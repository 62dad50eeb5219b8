package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresBankRaceTest extends BankRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshPostgres();
    }
}
