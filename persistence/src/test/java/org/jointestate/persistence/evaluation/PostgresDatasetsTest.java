package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresDatasetsTest extends DatabaseDatasetsTest {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgres();
    }
}
