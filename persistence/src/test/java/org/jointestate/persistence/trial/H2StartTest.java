package org.jointestate.persistence.trial;

import org.jointestate.persistence.shared.TestDatabase;

class H2StartTest extends DatabaseStartTest {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
