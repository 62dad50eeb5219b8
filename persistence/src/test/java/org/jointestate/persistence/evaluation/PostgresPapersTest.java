package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresPapersTest extends DatabasePapersTest {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgres();
    }
}
