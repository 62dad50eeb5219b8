package org.jointestate.domain.trial.survey.online;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Makes codes to be printed as slips and drawn from a hat. They are told once, here; what is kept is a digest of each. There are never
 * more than people who are asked.
 */
@UseCase(roles = Role.TRIAL_LEAD)
public class GiveSurveyCodes {

    public sealed interface Decision {
        record Given(List<String> codes) implements Decision {}

        record NotOpen() implements Decision {}

        /** @param left how many more there can be; not told after a call-back, when it would tell how many have answered */
        record NotSoMany(Optional<Integer> left) implements Decision {}
    }

    private final TrialAccess access;
    private final SurveyRounds rounds;
    private final Secrets secrets;
    private final CodeSeal seal;
    private final Audit audit;

    @Inject
    public GiveSurveyCodes(TrialAccess access, SurveyRounds rounds, Secrets secrets, CodeSeal seal, Audit audit) {
        this.access = access;
        this.rounds = rounds;
        this.secrets = secrets;
        this.seal = seal;
        this.audit = audit;
    }

    public Decision give(TrialCode code, int waveNumber, int count) {
        var wave = Waves.find(access.toChange(code).protocol(), waveNumber);
        var round = rounds.find(code, waveNumber).filter(SurveyRound::isOpen);
        if (round.isEmpty()) {
            return new Decision.NotOpen();
        }
        var left =
                round.get().left(wave.invited(), rounds.count(code, waveNumber).given());
        if (count < 1 || count > left) {
            return new Decision.NotSoMany(round.get().calledBack().isPresent() ? Optional.empty() : Optional.of(left));
        }
        var codes =
                Stream.generate(() -> SurveyCode.fresh(secrets)).limit(count).toList();
        rounds.addCodes(
                code,
                waveNumber,
                codes.stream().map(one -> SurveyCode.digest(seal, one)).toList());
        audit.record("survey codes printed", "%s wave %d, %d codes".formatted(code, waveNumber, count));
        return new Decision.Given(codes);
    }
}
