package org.jointestate.domain.trial.survey.online;

import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.SurveyWave;

/** The waves of a plan by number. */
final class Waves {

    private Waves() {}

    static SurveyWave find(Protocol plan, int number) {
        return plan.surveyWaves().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("survey wave", number));
    }
}
