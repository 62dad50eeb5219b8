package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trials;

/** Writes the letter that a message of the outbox stands for, at the moment it leaves. An invitation gets its code here. */
@UseCase(roles = Role.SYSTEM)
public class WriteSurveyLetter {

    public enum Why {
        NOT_OPEN,
        HAS_LEFT,
        NO_ADDRESS,
        /** It was ordered before unused codes were called back. */
        CALLED_BACK,
        /** There is a code already for each person who is asked. */
        NO_CODE_LEFT
    }

    public sealed interface Decision {
        record Written(SurveyLetter letter) implements Decision {}

        record NotNeeded(Why why) implements Decision {}
    }

    private final Trials trials;
    private final SurveyRounds rounds;
    private final People people;
    private final Secrets secrets;
    private final CodeSeal seal;
    private final Clock clock;

    @Inject
    public WriteSurveyLetter(
            Trials trials, SurveyRounds rounds, People people, Secrets secrets, CodeSeal seal, Clock clock) {
        this.trials = trials;
        this.rounds = rounds;
        this.people = people;
        this.secrets = secrets;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param content what the message of the outbox holds */
    public Decision write(String content) {
        var ordered = SurveyLetter.Ordered.read(content);
        trials.hold(ordered.trial());
        var trial = trials.find(ordered.trial());
        var round = rounds.find(ordered.trial(), ordered.wave());
        if (trial.isEmpty() || round.isEmpty()) {
            return new Decision.NotNeeded(Why.NOT_OPEN);
        }
        var plan = trial.get().protocol();
        var today = clock.instant().atZone(plan.timeZone()).toLocalDate();
        var wave = plan.surveyWaves().stream()
                .filter(one -> one.number() == ordered.wave())
                .findFirst();
        if (wave.isEmpty() || !round.get().takesAnswersOn(today)) {
            return new Decision.NotNeeded(Why.NOT_OPEN);
        }
        var invitation = ordered.kind() == SurveyLetter.Kind.INVITATION;
        if (invitation && !round.get().stillAwaits(ordered.mailing())) {
            return new Decision.NotNeeded(Why.CALLED_BACK);
        }
        var others = round.get().oneMailLess();
        if (invitation) {
            rounds.replace(others);
        }
        var person = people.find(ordered.person()).filter(Person::active);
        if (person.isEmpty()) {
            return new Decision.NotNeeded(Why.HAS_LEFT);
        }
        var to = person.get().email();
        if (to.isEmpty()) {
            return new Decision.NotNeeded(Why.NO_ADDRESS);
        }
        Optional<String> code = Optional.empty();
        if (invitation) {
            var given = rounds.count(ordered.trial(), ordered.wave()).given();
            if (others.left(wave.get().invited(), given) == 0) {
                return new Decision.NotNeeded(Why.NO_CODE_LEFT);
            }
            var fresh = SurveyCode.fresh(secrets);
            rounds.addCodes(ordered.trial(), ordered.wave(), List.of(SurveyCode.digest(seal, fresh)));
            code = Optional.of(fresh);
        }
        return new Decision.Written(new SurveyLetter(
                to.get(), plan.title(), wave.get().name(), round.get().lastDay(), plan.synthetic(), code));
    }
}
