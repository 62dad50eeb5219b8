package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresSignOffRaceTest extends SignOffRace {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
