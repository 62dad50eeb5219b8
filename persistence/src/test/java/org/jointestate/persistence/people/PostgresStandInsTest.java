package org.jointestate.persistence.people;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresStandInsTest extends StandInsInDatabase {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
