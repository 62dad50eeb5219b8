package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jspecify.annotations.Nullable;

/** Keeps one outcome record, after a look for personal data in its words. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class RecordOutcome {

    public sealed interface Decision {
        record Recorded(OutcomeRecord kept) implements Decision {}

        record PersonalDataFound(Set<PersonalData.Kind> kinds) implements Decision, Undone {}

        record InTheFuture() implements Decision {}

        /** Only a person has an organisation to keep it to. */
        record NobodyToKeepItFor() implements Decision {}

        /** It counts for the trial, and what counts is seen by all who take part. */
        record CountsForAll() implements Decision {}

        /** A step of the case has no words, and a later one has. */
        record StepLeftOut(OutcomeRecord.Step step) implements Decision {}

        /** What came of a case is told by at least one measure of the trial. */
        record AssessedByNothing() implements Decision {}

        /** The plan has no such measure. */
        record NoSuchMeasure(MeasureCode measure) implements Decision {}

        /** The plan has no such team. */
        record NoSuchTeam(TeamCode team) implements Decision {}
    }

    private final TrialAccess access;
    private final OutcomeRecords records;
    private final PersonalData personalData;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RecordOutcome(
            TrialAccess access, OutcomeRecords records, PersonalData personalData, Audit audit, Clock clock) {
        this.access = access;
        this.records = records;
        this.personalData = personalData;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision record(OutcomeRecord outcome) {
        return record(outcome, false);
    }

    /** @param keptPrivate whether only leads of the caller's organisation are to see it */
    public Decision record(OutcomeRecord outcome, boolean keptPrivate) {
        var trial = access.toChange(outcome.trial());
        var keeper = access.readsNotesOf(trial);
        if (keptPrivate && keeper.isEmpty()) {
            return new Decision.NobodyToKeepItFor();
        }
        if (keptPrivate && !outcome.kind().mayBeKeptPrivate()) {
            return new Decision.CountsForAll();
        }
        var objection = objectionTo(
                outcome,
                trial,
                clock.instant().atZone(trial.protocol().timeZone()).toLocalDate(),
                personalData);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (!records.add(List.of(OutcomeVersion.first(outcome)))) {
            throw new IllegalArgumentException("There is an outcome (%s) already.".formatted(outcome.id()));
        }
        if (keptPrivate) {
            keeper.ifPresent(organisation -> records.keepPrivate(trial.code(), outcome.id(), organisation));
        }
        audit.record("outcome recorded", trial.code() + " " + outcome.id());
        return new Decision.Recorded(outcome);
    }

    /** What is wrong with a record, whether it is new or corrects another. */
    static Optional<Decision> objectionTo(
            OutcomeRecord outcome, Trial trial, LocalDate today, PersonalData personalData) {
        if (outcome.date().isAfter(today) || isAfter(outcome.asked(), today) || isAfter(outcome.answered(), today)) {
            return Optional.of(new Decision.InTheFuture());
        }
        for (var team : outcome.teams()) {
            if (trial.protocol().teams().stream()
                    .noneMatch(known -> known.code().equals(team))) {
                return Optional.of(new Decision.NoSuchTeam(team));
            }
        }
        var problem = outcome.problem();
        var objection = problem == null ? Optional.<Decision>empty() : objectionTo(problem, trial);
        if (objection.isPresent()) {
            return objection;
        }
        var found = personalData.in(
                outcome.summary() + " " + outcome.evidence() + (problem == null ? "" : " " + problem.words()));
        return found.isEmpty() ? Optional.empty() : Optional.of(new Decision.PersonalDataFound(found));
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    private static Optional<Decision> objectionTo(ProblemCase problem, Trial trial) {
        var leftOut = problem.leftOut();
        if (leftOut.isPresent()) {
            return Optional.of(new Decision.StepLeftOut(leftOut.get()));
        }
        if (!problem.assessment().isEmpty() && problem.measures().isEmpty()) {
            return Optional.of(new Decision.AssessedByNothing());
        }
        return problem.measures().stream()
                .filter(measure -> trial.protocol().measure(measure).isEmpty())
                .findFirst()
                .map(Decision.NoSuchMeasure::new);
    }
}
