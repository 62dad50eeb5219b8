package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Takes back the code of a mail that did not leave: the next try makes another. */
@UseCase(roles = Role.SYSTEM)
public class TakeBackSurveyCode {

    private final SurveyRounds rounds;
    private final Secrets secrets;

    @Inject
    public TakeBackSurveyCode(SurveyRounds rounds, Secrets secrets) {
        this.rounds = rounds;
        this.secrets = secrets;
    }

    /** @return false when somebody has used it, so the mail did arrive */
    public boolean takeBack(String code) {
        return rounds.callBack(SurveyCode.digest(secrets, code));
    }
}
