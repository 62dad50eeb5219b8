package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Sends a code to everybody in the teams of the plan. The code is made at the moment the mail leaves and is written down nowhere but in
 * that mail, so nothing in the database can lay a code beside a person.
 */
@UseCase(roles = Role.TRIAL_LEAD)
public class MailSurveyCodes {

    public sealed interface Decision {
        /** @param without how many have no address and need a slip */
        record Ordered(int mails, int without) implements Decision {}

        record NotOpen() implements Decision {}

        record Nobody() implements Decision {}

        /** @param left not told after a call-back, when it would tell how many have answered */
        record NotSoMany(int wanted, Optional<Integer> left) implements Decision {}

        record MailedBefore(Instant at) implements Decision {}
    }

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final People people;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MailSurveyCodes(
            TrialAccess access, SurveyRounds rounds, People people, Outbox outbox, Audit audit, Clock clock) {
        this.access = access;
        this.rounds = rounds;
        this.people = people;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision mail(TrialCode code, int waveNumber) {
        var plan = access.toChange(code).protocol();
        var wave = Waves.find(plan, waveNumber);
        var round = rounds.find(code, waveNumber).filter(SurveyRound::isOpen);
        if (round.isEmpty()) {
            return new Decision.NotOpen();
        }
        if (round.get().mailed().isPresent()) {
            return new Decision.MailedBefore(round.get().mailed().get());
        }
        var reached = Invited.withAddress(plan, people);
        if (reached.isEmpty()) {
            return new Decision.Nobody();
        }
        var left =
                round.get().left(wave.invited(), rounds.count(code, waveNumber).given());
        if (reached.size() > left) {
            return new Decision.NotSoMany(
                    reached.size(), round.get().calledBack().isPresent() ? Optional.empty() : Optional.of(left));
        }
        var now = clock.instant();
        var mailed = round.get().mailedAt(now, reached.size());
        for (var person : reached) {
            outbox.add(new SurveyLetter.Ordered(
                            SurveyLetter.Kind.INVITATION, code, waveNumber, person.id(), mailed.mailing())
                    .message(now));
        }
        rounds.replace(mailed);
        audit.record("survey codes mailed", "%s wave %d, %d mails".formatted(code, waveNumber, reached.size()));
        return new Decision.Ordered(reached.size(), Invited.of(plan, people).size() - reached.size());
    }
}
