package org.jointestate.persistence.trial;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresStartTest extends DatabaseStartTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
