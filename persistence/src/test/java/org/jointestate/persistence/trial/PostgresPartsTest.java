package org.jointestate.persistence.trial;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresPartsTest extends DatabasePartsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
