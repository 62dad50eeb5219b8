package org.jointestate.persistence.trial;

import org.jointestate.persistence.shared.TestDatabase;

class H2PartsTest extends DatabasePartsTest {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
