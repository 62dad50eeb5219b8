package org.jointestate.persistence.evaluation;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresFreezeTest extends FreezeOfOneMoment {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
