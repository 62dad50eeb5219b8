package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresSurveyRaceTest extends SurveyRace {

    @Override
    TestDatabase database() {
        return TestDatabase.postgres();
    }

    @Override
    void assertWrittenAtOnce(TrialCode trial) {
        assertEquals(
                1,
                number("select count(distinct cast(xmin as varchar)) from trial_survey_answer where trial = ?", trial));
    }
}
