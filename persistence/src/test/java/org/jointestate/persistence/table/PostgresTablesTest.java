package org.jointestate.persistence.table;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresTablesTest extends TablesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }

    @Override
    TestDatabase fresh() {
        return TestDatabase.freshPostgres();
    }
}
