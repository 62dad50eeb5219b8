package org.jointestate.persistence.demonstration;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresBulkDemonstrationStoreTest extends BulkDemonstrationStoreContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
