package org.jointestate.persistence.trial;

import org.jointestate.persistence.shared.TestDatabase;

class H2SurveyRaceTest extends SurveyRace {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}
