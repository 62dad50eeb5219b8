package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Reminds everybody who was asked, in the same words, whether or not they have answered; at most once in a day and a night. */
@UseCase(roles = Role.TRIAL_LEAD)
public class RemindSurvey {

    static final Duration BETWEEN = Duration.ofHours(24);

    public sealed interface Decision {
        record Ordered(int mails, int without) implements Decision {}

        record NotOpen() implements Decision {}

        record Nobody() implements Decision {}

        record TooSoon(Instant last) implements Decision {}
    }

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RemindSurvey(
            TrialAccess access, SurveyRounds rounds, People people, Outbox outbox, Audit audit, Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision remind(TrialCode code, int waveNumber) {
        var plan = access.toChange(code).protocol();
        Waves.find(plan, waveNumber);
        var now = clock.instant();
        var today = now.atZone(plan.timeZone()).toLocalDate();
        var round = rounds.find(code, waveNumber).filter(one -> one.takesAnswersOn(today));
        if (round.isEmpty()) {
            return new Decision.NotOpen();
        }
        var last = round.get().reminded();
        if (last.filter(at -> at.plus(BETWEEN).isAfter(now)).isPresent()) {
            return new Decision.TooSoon(last.get());
        }
        var reached = Invited.withAddress(plan, people);
        if (reached.isEmpty()) {
            return new Decision.Nobody();
        }
        for (var person : reached) {
            outbox.add(new SurveyLetter.Ordered(
                            SurveyLetter.Kind.REMINDER,
                            code,
                            waveNumber,
                            person.id(),
                            round.get().mailing())
                    .message(now));
        }
        rounds.replace(round.get().remindedAt(now));
        audit.record("survey reminder sent", "%s wave %d".formatted(code, waveNumber));
        return new Decision.Ordered(reached.size(), Invited.of(plan, people).size() - reached.size());
    }
}
