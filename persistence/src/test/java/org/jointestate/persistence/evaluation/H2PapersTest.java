package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class H2PapersTest extends DatabasePapersTest {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
