package org.jointestate.persistence.trial;

import org.jointestate.persistence.shared.TestDatabase;

class PostgresSurveyRaceTest extends SurveyRace {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }
}
