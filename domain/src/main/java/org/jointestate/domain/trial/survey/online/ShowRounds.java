package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.SurveyAnswers;

/** How far each wave has come: not yet opened, open, closed, or imported as a file. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class ShowRounds {

    public enum State {
        PLANNED,
        MAY_OPEN,
        OPEN,
        CLOSED,
        IMPORTED
    }

    /**
     * @param given codes that are out, used ones included; not told while a wave is open whose unused codes were called back
     * @param left how many more can be made; not told either
     * @param reached people in the teams of the plan with an address for mail
     * @param without people in the teams without one
     */
    public record Shown(
            SurveyWave wave,
            State state,
            Optional<SurveyRound> round,
            Optional<Integer> given,
            Optional<Integer> left,
            int reached,
            int without) {}

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final SurveyAnswers answers;
    private final People people;
    private final Clock clock;

    @Inject
    public ShowRounds(TrialAccess access, SurveyRounds rounds, SurveyAnswers answers, People people, Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
    }

    /** By wave, in the order of the plan. */
    public List<Shown> show(TrialCode code) {
        var plan = access.toRead(code).protocol();
        var today = clock.instant().atZone(plan.timeZone()).toLocalDate();
        var answered = answers.of(code);
        var reached = Invited.withAddress(plan, people).size();
        var without = Invited.of(plan, people).size() - reached;
        return plan.surveyWaves().stream()
                .map(wave -> {
                    var round = rounds.find(code, wave.number());
                    var state = round.map(one -> one.takesAnswersOn(today) ? State.OPEN : State.CLOSED)
                            .orElseGet(() -> answered.stream().anyMatch(one -> one.wave() == wave.number())
                                    ? State.IMPORTED
                                    : wave.opened().isAfter(today) ? State.PLANNED : State.MAY_OPEN);
                    var given = rounds.count(code, wave.number()).given();
                    var told = round.filter(
                                    one -> one.isOpen() && one.calledBack().isPresent())
                            .isEmpty();
                    var left = round.map(one -> one.left(wave.invited(), given)).orElse(wave.invited());
                    return new Shown(
                            wave,
                            state,
                            round,
                            told ? Optional.of(given) : Optional.empty(),
                            told ? Optional.of(left) : Optional.empty(),
                            reached,
                            without);
                })
                .toList();
    }
}
