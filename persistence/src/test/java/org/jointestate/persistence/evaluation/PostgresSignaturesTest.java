package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresSignaturesTest extends DatabaseSignaturesTest {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgres();
    }
}
