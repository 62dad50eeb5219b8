package org.jointestate.domain.trial.survey.online;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.jointestate.domain.trial.survey.SurveyAnswers;

/**
 * What closes a wave. A code is used up in the transaction of its answers, and a database may keep by row which transaction wrote it and
 * where: so the codes go, and the answers are written anew, all at once and in an order that chance gave.
 */
final class ClosingSurvey {

    private static final SecureRandom CHANCE = new SecureRandom();

    private ClosingSurvey() {}

    static void close(SurveyRound round, Instant at, SurveyRounds rounds, SurveyAnswers answers) {
        rounds.replace(round.closedAt(at));
        rounds.forgetCodes(round.trial(), round.wave());
        var mixed = new ArrayList<>(answers.of(round.trial()).stream()
                .filter(one -> one.wave() == round.wave())
                .toList());
        Collections.shuffle(mixed, CHANCE);
        answers.replace(round.trial(), round.wave(), mixed);
    }
}
