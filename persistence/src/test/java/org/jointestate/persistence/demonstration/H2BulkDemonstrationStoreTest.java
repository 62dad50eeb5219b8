package org.jointestate.persistence.demonstration;

import org.jointestate.persistence.shared.TestDatabase;

class H2BulkDemonstrationStoreTest extends BulkDemonstrationStoreContract {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
