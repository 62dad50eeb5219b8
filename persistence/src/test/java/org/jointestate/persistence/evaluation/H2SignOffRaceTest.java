package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class H2SignOffRaceTest extends SignOffRace {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
