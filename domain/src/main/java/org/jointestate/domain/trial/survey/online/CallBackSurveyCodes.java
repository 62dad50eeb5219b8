package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Calls back every code of a wave that nobody has used, as when slips were lost: they open nothing any more, mails that wait make none, and
 * new ones can be given. What is left then are codes that were used, so their number is told to nobody while the wave is open, and it is
 * done once: whoever did it again and again could see when somebody answers.
 */
@UseCase(roles = Role.TRIAL_LEAD)
public class CallBackSurveyCodes {

    public sealed interface Decision {
        record CalledBack() implements Decision {}

        record CalledBackBefore() implements Decision {}

        record NotOpen() implements Decision {}
    }

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CallBackSurveyCodes(TrialAccess access, SurveyRounds rounds, Audit audit, Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision callBack(TrialCode code, int waveNumber) {
        Waves.find(access.toChange(code).protocol(), waveNumber);
        var round = rounds.find(code, waveNumber).filter(SurveyRound::isOpen);
        if (round.isEmpty()) {
            return new Decision.NotOpen();
        }
        if (round.get().calledBack().isPresent()) {
            return new Decision.CalledBackBefore();
        }
        rounds.callBackUnused(code, waveNumber);
        rounds.replace(round.get().calledBackAt(clock.instant()));
        audit.record("survey codes called back", "%s wave %d".formatted(code, waveNumber));
        return new Decision.CalledBack();
    }
}
