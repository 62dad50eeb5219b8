package org.jointestate.persistence.booking;

import org.jointestate.persistence.shared.TestDatabase;

class H2SeriesRaceTest extends SeriesRace {

    @Override
    protected TestDatabase fresh() {
        return TestDatabase.freshH2();
    }
}
