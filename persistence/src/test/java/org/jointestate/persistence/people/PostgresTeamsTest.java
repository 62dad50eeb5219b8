package org.jointestate.persistence.people;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresTeamsTest extends TeamsInDatabase {

    @Override
    protected TestDatabase database() {
        return TestDatabase.postgres();
    }
}
