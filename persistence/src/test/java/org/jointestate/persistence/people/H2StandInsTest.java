package org.jointestate.persistence.people;

import org.jointestate.persistence.shared.TestDatabase;

class H2StandInsTest extends StandInsInDatabase {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
