package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class H2SignaturesTest extends DatabaseSignaturesTest {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
