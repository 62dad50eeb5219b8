package org.jointestate.domain.trial.survey.online;

import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.SurveyWave;

/** Who gives a code that works may see the statements and answer them; whoever guesses too often waits, others behind the same address do not. */
public class SurveyDoor {

    static final int TRIES = 50;
    public static final Duration WINDOW = Duration.ofMinutes(15);

    public enum Refusal {
        UNKNOWN_CODE,
        SPENT,
        CLOSED,
        TOO_MANY_TRIES,
        /** As many people as were asked have answered. */
        FULL
    }

    /** What the code opens. */
    sealed interface Opening {
        record Open(Trial trial, SurveyWave wave, SurveyRound round, String digest) implements Opening {}

        record Shut(Refusal why) implements Opening {}
    }

    private final SurveyRounds rounds;
    private final Trials trials;
    private final CodeSeal seal;
    private final Clock clock;

    public SurveyDoor(SurveyRounds rounds, Trials trials, CodeSeal seal, Clock clock) {
        this.rounds = rounds;
        this.trials = trials;
        this.seal = seal;
        this.clock = clock;
    }

    /** Only looks; nothing is held and nothing used up. */
    Opening look(String typed, String address) {
        return open(typed, address, false);
    }

    /** Holds the trial, so that neither a freeze nor the closing of the wave comes between the look and the answers. */
    Opening enter(String typed, String address) {
        return open(typed, address, true);
    }

    private Opening open(String typed, String address, boolean hold) {
        var now = clock.instant();
        var digest = SurveyCode.digest(seal, typed);
        // First, so that one who guesses does not shut out those who share the address and hold a code.
        var known = rounds.code(digest);
        if (known.isEmpty()) {
            if (rounds.triesFrom(address, now.minus(WINDOW)) >= TRIES) {
                return new Opening.Shut(Refusal.TOO_MANY_TRIES);
            }
            rounds.triedInVain(address, now);
            return new Opening.Shut(Refusal.UNKNOWN_CODE);
        }
        var code = known.get().trial();
        if (hold) {
            trials.hold(code);
        }
        var round = rounds.find(code, known.get().wave());
        var trial = trials.find(code);
        if (round.isEmpty() || trial.isEmpty()) {
            return new Opening.Shut(Refusal.CLOSED);
        }
        var plan = trial.get().protocol();
        var wave = plan.surveyWaves().stream()
                .filter(one -> one.number() == round.get().wave())
                .findFirst();
        if (wave.isEmpty()
                || !round.get().takesAnswersOn(now.atZone(plan.timeZone()).toLocalDate())) {
            return new Opening.Shut(Refusal.CLOSED);
        }
        if (rounds.code(digest).filter(one -> !one.spent()).isEmpty()) {
            return new Opening.Shut(Refusal.SPENT);
        }
        return new Opening.Open(trial.get(), wave.get(), round.get(), digest);
    }
}
