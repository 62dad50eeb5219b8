package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.protocol.Foreseen;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * What the trial could show of each measure, from the baseline or from what its leads expect: so that a hopeless measure is seen while
 * the protocol is written. Values of the trial itself are never looked at.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class ForeseeMeasures {

    private final TrialAccess access;
    private final Observations observations;
    private final Foresight foresight;

    @Inject
    public ForeseeMeasures(TrialAccess access, Observations observations, Foresight foresight) {
        this.access = access;
        this.observations = observations;
        this.foresight = foresight;
    }

    /** @param typed measures that are being written, in place of those of the plan with the same code or beside them */
    public List<Foreseen> foresee(TrialCode code, List<Measure> typed) {
        var plan = access.toRead(code).protocol();
        var known = observations.of(code);
        var kept = plan.measures().stream()
                .filter(one -> typed.stream().noneMatch(other -> other.code().equals(one.code())));
        return Stream.concat(kept, typed.stream())
                .map(measure -> foresight.of(
                        plan,
                        measure,
                        known.stream()
                                .filter(one -> one.measure().equals(measure.code()))
                                .filter(one ->
                                        plan.periodsOf(measure).baseline().contains(one.period()))
                                .toList()))
                .toList();
    }
}
