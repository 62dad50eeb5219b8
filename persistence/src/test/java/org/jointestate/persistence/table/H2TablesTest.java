package org.jointestate.persistence.table;

import org.jointestate.persistence.shared.TestDatabase;

class H2TablesTest extends TablesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }

    @Override
    TestDatabase fresh() {
        return TestDatabase.freshH2();
    }
}
