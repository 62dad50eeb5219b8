package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class H2DatasetsTest extends DatabaseDatasetsTest {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
