package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Calls back every code of a wave that nobody has used, as when slips were lost: they open nothing any more, and new ones can be given. */
@UseCase(roles = Role.TRIAL_LEAD)
public class CallBackSurveyCodes {

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final Audit audit;

    @Inject
    public CallBackSurveyCodes(TrialAccess access, SurveyRounds rounds, Audit audit) {
        this.access = access;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** @return how many were called back */
    public int callBack(TrialCode code, int waveNumber) {
        Waves.find(access.toChange(code).protocol(), waveNumber);
        var count = rounds.callBackUnused(code, waveNumber);
        rounds.find(code, waveNumber).filter(SurveyRound::isOpen).ifPresent(one -> rounds.replace(one.notMailed()));
        audit.record("survey codes called back", "%s wave %d".formatted(code, waveNumber));
        return count;
    }
}
