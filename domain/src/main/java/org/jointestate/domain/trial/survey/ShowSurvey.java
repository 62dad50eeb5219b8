package org.jointestate.domain.trial.survey;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.online.SurveyRound;
import org.jointestate.domain.trial.survey.online.SurveyRounds;

/** What staff answered, wave by wave; never of fewer than five people, and never while a wave is open. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class ShowSurvey {

    private final TrialAccess access;
    private final SurveyAnswers answers;
    private final SurveyRounds rounds;

    @Inject
    public ShowSurvey(TrialAccess access, SurveyAnswers answers, SurveyRounds rounds) {
        this.access = access;
        this.answers = answers;
        this.rounds = rounds;
    }

    public List<WaveResults> show(TrialCode code) {
        var plan = access.toRead(code).protocol();
        var all = answers.of(code);
        return plan.surveyWaves().stream()
                .map(wave -> WaveResults.of(
                        wave,
                        plan.surveyItems(),
                        all,
                        rounds.find(code, wave.number())
                                .filter(SurveyRound::isOpen)
                                .isPresent()))
                .toList();
    }
}
