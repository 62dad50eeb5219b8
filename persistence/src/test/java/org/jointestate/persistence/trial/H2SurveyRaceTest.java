package org.jointestate.persistence.trial;

import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.TestDatabase;

class H2SurveyRaceTest extends SurveyRace {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }

    /** This database does not tell. */
    @Override
    void assertWrittenAtOnce(TrialCode trial) {}
}
