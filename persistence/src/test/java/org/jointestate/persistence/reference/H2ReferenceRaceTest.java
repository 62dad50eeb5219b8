package org.jointestate.persistence.reference;

import org.jointestate.persistence.shared.TestDatabase;

class H2ReferenceRaceTest extends ReferenceRace {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
