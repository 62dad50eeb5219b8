package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.survey.SurveyAnswers;

/** Closes every wave whose last day is over at its site, and forgets codes that were typed in vain once they count for nothing. */
@UseCase(roles = Role.SYSTEM)
public class CloseDueSurveys {

    private final Trials trials;
    private final SurveyRounds rounds;
    private final SurveyAnswers answers;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CloseDueSurveys(Trials trials, SurveyRounds rounds, SurveyAnswers answers, Audit audit, Clock clock) {
        this.trials = trials;
        this.rounds = rounds;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many were closed */
    public int close() {
        var now = clock.instant();
        rounds.forgetTriesBefore(now.minus(SurveyDoor.WINDOW));
        int closed = 0;
        for (var seen : rounds.allOpen()) {
            trials.hold(seen.trial());
            var zone = trials.find(seen.trial()).orElseThrow().protocol().timeZone();
            var round = rounds.find(seen.trial(), seen.wave()).filter(SurveyRound::isOpen);
            if (round.isPresent()
                    && !round.get().takesAnswersOn(now.atZone(zone).toLocalDate())) {
                ClosingSurvey.close(round.get(), now, rounds, answers);
                audit.record("survey closed", seen.trial() + " wave " + seen.wave());
                closed++;
            }
        }
        return closed;
    }
}
