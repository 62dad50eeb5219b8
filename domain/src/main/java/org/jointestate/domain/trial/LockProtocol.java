package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.ProgressionCriterion;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.Question;
import org.jointestate.domain.trial.protocol.TheoryLink;
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
        /** One of each kind: process, impact, value. */
        QUESTIONS,
        /** A box for each stage, from input to impact. */
        THEORY_OF_CHANGE,
        MEASURES,
        /** A measure that no box of the theory of change names would show nothing that was foreseen. */
        MEASURES_ON_LINKS,
        /** A box that names a measure the plan does not have. */
        KNOWN_MEASURES_ON_LINKS,
        PRIMARY_OUTCOME,
        /** A measure that is said to count what another counts, and cannot. */
        SAME_HAPPENINGS,
        /** Without it any change would count as worth having. */
        WORTHWHILE_CHANGE,
        /** One for each verb: stop, amend, continue. */
        PROGRESSION_CRITERIA
    }

    public sealed interface Decision {
        record Locked(String hash) implements Decision {}

        /** @param measures those without a place in the theory of change, or without a change worth having, or that it names and nobody knows */
        record Lacks(Set<Lacking> things, List<MeasureCode> measures) implements Decision {}

        record LockedAlready() implements Decision {}
    }

    private final TrialAccess access;
    private final PartKeeper parts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LockProtocol(TrialAccess access, PartKeeper parts, Audit audit, Clock clock) {
        this.access = access;
        this.parts = parts;
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
            return new Decision.Lacks(lacking, unfounded(trial.protocol()));
        }
        var now = clock.instant();
        trial.lock(now);
        parts.look(trial, now);
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
        require(lacking, Lacking.QUESTIONS, each(Question.Kind.values(), plan.questions(), Question::kind));
        require(
                lacking,
                Lacking.THEORY_OF_CHANGE,
                each(TheoryLink.Stage.values(), plan.theoryOfChange(), TheoryLink::stage));
        require(lacking, Lacking.MEASURES, !plan.measures().isEmpty());
        require(
                lacking,
                Lacking.MEASURES_ON_LINKS,
                plan.measures().stream().map(Measure::code).allMatch(plan::hangsOnALink));
        require(
                lacking,
                Lacking.KNOWN_MEASURES_ON_LINKS,
                plan.theoryOfChange().stream()
                        .flatMap(link -> link.measures().stream())
                        .allMatch(code -> plan.measure(code).isPresent()));
        require(lacking, Lacking.SAME_HAPPENINGS, plan.notTheSame().isEmpty());
        require(lacking, Lacking.PRIMARY_OUTCOME, plan.measures().stream().anyMatch(Measure::primary));
        require(
                lacking,
                Lacking.WORTHWHILE_CHANGE,
                plan.measures().stream()
                        .allMatch(measure -> measure.minimumWorthwhileChange().signum() > 0));
        require(
                lacking,
                Lacking.PROGRESSION_CRITERIA,
                each(ProgressionCriterion.Verb.values(), plan.progressionCriteria(), ProgressionCriterion::verb));
        return lacking;
    }

    private static <T, K> boolean each(K[] kinds, List<T> things, Function<T, K> kind) {
        return Stream.of(kinds).allMatch(wanted -> things.stream().map(kind).anyMatch(wanted::equals));
    }

    private static List<MeasureCode> unfounded(Protocol plan) {
        var here = plan.measures().stream()
                .filter(measure -> !plan.hangsOnALink(measure.code())
                        || measure.minimumWorthwhileChange().signum() == 0)
                .map(Measure::code);
        var unknown = plan.theoryOfChange().stream()
                .flatMap(link -> link.measures().stream())
                .filter(code -> plan.measure(code).isEmpty());
        var notTheSame = plan.notTheSame().map(Measure::code).stream();
        return Stream.of(here, unknown, notTheSame)
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    private static void require(Set<Lacking> lacking, Lacking thing, boolean there) {
        if (!there) {
            lacking.add(thing);
        }
    }
}
