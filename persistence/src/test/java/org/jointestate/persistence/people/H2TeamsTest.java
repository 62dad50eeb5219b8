package org.jointestate.persistence.people;

import org.jointestate.persistence.shared.TestDatabase;

class H2TeamsTest extends TeamsInDatabase {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
