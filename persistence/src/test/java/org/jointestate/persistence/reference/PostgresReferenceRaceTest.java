package org.jointestate.persistence.reference;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresReferenceRaceTest extends ReferenceRace {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
