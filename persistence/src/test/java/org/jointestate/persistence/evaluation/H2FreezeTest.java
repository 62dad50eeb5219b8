package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class H2FreezeTest extends FreezeOfOneMoment {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
