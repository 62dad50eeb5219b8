package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.SurveyAnswers;

/** Closes a wave for good. Only then are its counts shown and its answers frozen. */
@UseCase(roles = Role.TRIAL_LEAD)
public class CloseSurvey {

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final SurveyAnswers answers;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CloseSurvey(TrialAccess access, SurveyRounds rounds, SurveyAnswers answers, Audit audit, Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when it was not open */
    public boolean close(TrialCode code, int waveNumber) {
        Waves.find(access.toChange(code).protocol(), waveNumber);
        var open = rounds.find(code, waveNumber).filter(SurveyRound::isOpen);
        open.ifPresent(round -> {
            ClosingSurvey.close(round, clock.instant(), rounds, answers);
            audit.record("survey closed", code + " wave " + waveNumber);
        });
        return open.isPresent();
    }
}
