package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trials;

/** Takes back the code of a mail that did not leave: the next try makes another, which is counted until then. */
@UseCase(roles = Role.SYSTEM)
public class TakeBackSurveyCode {

    private final SurveyRounds rounds;
    private final Trials trials;
    private final CodeSeal seal;

    @Inject
    public TakeBackSurveyCode(SurveyRounds rounds, Trials trials, CodeSeal seal) {
        this.rounds = rounds;
        this.trials = trials;
        this.seal = seal;
    }

    /** @return false when somebody has used it, so the mail did arrive */
    public boolean takeBack(String code) {
        var digest = SurveyCode.digest(seal, code);
        var known = rounds.code(digest);
        known.ifPresent(one -> trials.hold(one.trial()));
        if (known.isEmpty() || !rounds.callBack(digest)) {
            return false;
        }
        rounds.find(known.get().trial(), known.get().wave())
                .filter(SurveyRound::isOpen)
                .ifPresent(round -> rounds.replace(round.oneMailMore()));
        return true;
    }
}
