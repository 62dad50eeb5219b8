package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Locks the plan with the time and its hash. A plan that could not be judged is not locked, and the answer says what it lacks. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class LockProtocol {

    public enum Lacking {
        AIMS,
        PARTNERS,
        TEAMS,
        ZONES,
        BASELINE,
        QUESTIONS,
        THEORY_OF_CHANGE,
        MEASURES,
        PRIMARY_OUTCOME,
        PROGRESSION_CRITERIA
    }

    public sealed interface Decision {
        record Locked(String hash) implements Decision {}

        record Lacks(Set<Lacking> things) implements Decision {}

        record LockedAlready() implements Decision {}
    }

    private final TrialAccess access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LockProtocol(TrialAccess access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision lock(TrialCode code) {
        var trial = access.toChange(code);
        if (trial.isLocked()) {
            return new Decision.LockedAlready();
        }
        var lacking = lacking(trial.protocol());
        if (!lacking.isEmpty()) {
            return new Decision.Lacks(lacking);
        }
        trial.lock(clock.instant());
        audit.record("protocol locked", code.value());
        return new Decision.Locked(trial.lockedHash().orElseThrow());
    }

    private static Set<Lacking> lacking(Protocol plan) {
        var lacking = EnumSet.noneOf(Lacking.class);
        require(lacking, Lacking.AIMS, !plan.aims().isEmpty());
        require(lacking, Lacking.PARTNERS, plan.partners().size() > 1);
        require(lacking, Lacking.TEAMS, !plan.teams().isEmpty());
        require(lacking, Lacking.ZONES, !plan.zones().isEmpty());
        require(lacking, Lacking.BASELINE, plan.baseline().isPresent());
        require(lacking, Lacking.QUESTIONS, !plan.questions().isEmpty());
        require(lacking, Lacking.THEORY_OF_CHANGE, !plan.theoryOfChange().isEmpty());
        require(lacking, Lacking.MEASURES, !plan.measures().isEmpty());
        require(lacking, Lacking.PRIMARY_OUTCOME, plan.measures().stream().anyMatch(Measure::primary));
        require(
                lacking,
                Lacking.PROGRESSION_CRITERIA,
                !plan.progressionCriteria().isEmpty());
        return lacking;
    }

    private static void require(Set<Lacking> lacking, Lacking thing, boolean there) {
        if (!there) {
            lacking.add(thing);
        }
    }
}
