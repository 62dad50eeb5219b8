package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.SaidInWords;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.part.Part;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.ExpectedPeriods;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyAnswers;
import org.jointestate.domain.trial.survey.online.SurveyRounds;

/** Changes the plan: freely while it is a draft, by an amendment with a reason once it is locked. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class ReviseProtocol {

    public sealed interface Decision {
        record Saved(boolean amended) implements Decision {}

        record NothingChanged() implements Decision, Undone {}

        /** None is given, or one that says nothing: it is printed for ever. */
        record NeedsReason() implements Decision {}

        record PersonalDataFound(Set<PersonalData.Kind> kinds) implements Decision, Undone {}

        /** Somebody else changed it since the caller read it. */
        record ChangedMeanwhile() implements Decision {}

        /** A measure with recorded values cannot disappear, become another kind, nor be counted in another calendar. */
        record MeasureInUse(MeasureCode measure) implements Decision {}

        /** The dates would give a measure other periods than those it has values of. */
        record PeriodsInUse(MeasureCode measure) implements Decision {}

        /** A measure that comes into a locked plan must be foreseen by its theory of change. */
        record MeasureWithoutLink(MeasureCode measure) implements Decision {}

        /**
         * What the trial is judged by is settled before its values are known: afterwards no measure becomes a primary outcome, or is one no
         * more, nor does what would be good of it change.
         */
        record SettledByValues(MeasureCode measure, Settled what) implements Decision {}

        /** A measure counts what another counts only where what, whose and of which kind it is agree, by other periods, and at one remove. */
        record NotTheSame(MeasureCode measure) implements Decision {}

        /** Which measures are looked at once is settled before their values are known: afterwards none leaves those that are counted. */
        record SameAfterValues(MeasureCode measure) implements Decision {}

        /** What everybody may see of small numbers is locked with the plan: afterwards it may only become less. */
        record SmallNumbersAfterLock(MeasureCode measure) implements Decision {}

        /** A measure that comes into a locked plan shows all small numbers only where every measure of it does. */
        record SmallNumbersOfNewcomer(MeasureCode measure) implements Decision {}

        /**
         * A locked plan may name a comparison team, but not say that it was agreed before the values were known; and of one that was, what
         * was agreed stays.
         */
        record ComparisonAfterLock(TeamCode team, ComparisonTeam.Agreed what) implements Decision {}

        /** Once values of the trial are recorded a draft cannot say any more that a team was agreed before them. */
        record ComparisonAfterValues(TeamCode team) implements Decision {}

        /** Once values of the trial are recorded no team leaves the locked plan that was agreed before them, nor a measure that it counts. */
        record ComparisonDropped(TeamCode team) implements Decision {}

        /** What was agreed to make the partners stop, amend or go on is settled before anything of the trial is known. */
        record CriteriaAfterValues() implements Decision {}

        /** A survey wave or statement with answers cannot disappear, nor the statement say something else. */
        record SurveyInUse(String what) implements Decision {}

        /** More people have answered a wave than would have been asked. */
        record FewerAskedThanAnswered(int wave, long answered) implements Decision {}

        /** People are answering the statements as they stand. */
        record SurveyOpen(int wave) implements Decision {}
    }

    private static final String OTHER_DAYS = "The plan was moved to other days than those of the event.";

    private final TrialAccess access;
    private final Trials trials;
    private final KnownValues known;
    private final Observations observations;
    private final SurveyAnswers survey;
    private final SurveyRounds rounds;
    private final PersonalData personalData;
    private final PartKeeper parts;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ReviseProtocol(
            TrialAccess access,
            Trials trials,
            KnownValues known,
            Observations observations,
            SurveyAnswers survey,
            SurveyRounds rounds,
            PersonalData personalData,
            PartKeeper parts,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.trials = trials;
        this.known = known;
        this.observations = observations;
        this.survey = survey;
        this.rounds = rounds;
        this.personalData = personalData;
        this.parts = parts;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param seenVersion the version of the trial the change was made on
     * @param why needed once the plan is locked; may be empty before
     */
    public Decision revise(Protocol next, long seenVersion, String why) {
        var trial = access.toChange(next.code());
        if (trial.version() != seenVersion) {
            return new Decision.ChangedMeanwhile();
        }
        if (ProtocolText.write(next).equals(ProtocolText.write(trial.protocol()))) {
            return new Decision.NothingChanged();
        }
        for (var measure : trial.protocol().series()) {
            var kept = next.measure(measure.code())
                    .filter(found -> found.calendar() == measure.calendar() && found.kind() == measure.kind())
                    .isPresent();
            if (!kept && !observations.of(next.code(), measure.code()).isEmpty()) {
                return new Decision.MeasureInUse(measure.code());
            }
            if (kept && wouldHideValues(trial, next, measure)) {
                return new Decision.PeriodsInUse(measure.code());
            }
        }
        var answers = survey.of(next.code());
        for (var answer : answers) {
            if (next.surveyWaves().stream().noneMatch(wave -> wave.number() == answer.wave())) {
                return new Decision.SurveyInUse("" + answer.wave());
            }
            if (!textOf(answer.item(), next).equals(textOf(answer.item(), trial.protocol()))) {
                return new Decision.SurveyInUse(answer.item());
            }
        }
        for (var wave : next.surveyWaves()) {
            var answered = answers.stream()
                    .filter(answer -> answer.wave() == wave.number())
                    .map(SurveyAnswer::respondent)
                    .distinct()
                    .count();
            var changed = trial.protocol().surveyWaves().stream().noneMatch(wave::equals);
            if (changed && wave.invited() < answered) {
                return new Decision.FewerAskedThanAnswered(wave.number(), answered);
            }
        }
        for (var round : rounds.of(next.code())) {
            if (next.surveyWaves().stream().noneMatch(wave -> wave.number() == round.wave())) {
                return new Decision.SurveyInUse("" + round.wave());
            }
            if (round.isOpen() && !next.surveyItems().equals(trial.protocol().surveyItems())) {
                return new Decision.SurveyOpen(round.wave());
            }
        }
        var notTheSame = next.notTheSame();
        if (notTheSame.isPresent()) {
            return new Decision.NotTheSame(notTheSame.get().code());
        }
        var late = trial.isLocked() ? unforeseen(trial, next) : agreedAfterValues(trial, next);
        if (late.isPresent()) {
            return late.get();
        }
        // What was saved before was looked through then; only what is new is told now.
        var news = personalData.in(addedBy(next, trial.protocol()));
        if (!news.isEmpty()) {
            return new Decision.PersonalDataFound(news);
        }
        if (!trial.isLocked()) {
            if (next.trialFrom().isAfter(trial.protocol().trialFrom()) && known.anythingOf(trial)) {
                trial.keepStart();
            }
            var drafted = clock.instant();
            parts.look(trial, drafted);
            trial.revise(next);
            parts.look(trial, drafted);
            caller.person().ifPresent(person -> parts.did(trial, person, Part.AUTHOR, drafted));
            withdrawEventsOfOtherDays(next);
            audit.record("protocol revised", trial.code().value());
            return new Decision.Saved(false);
        }
        if (!SaidInWords.enough(why, Amendment.LONGEST_REASON)) {
            return new Decision.NeedsReason();
        }
        var found = personalData.in(why);
        if (!found.isEmpty()) {
            return new Decision.PersonalDataFound(found);
        }
        var organisation = caller.organisation().orElse(new OrganisationCode("SYSTEM"));
        var now = clock.instant();
        parts.look(trial, now);
        trials.add(trial.amend(next, now, caller.person().orElse(null), organisation, why));
        parts.look(trial, now);
        audit.record("protocol amended", trial.code().value());
        return new Decision.Saved(true);
    }

    /** A trial begun from the template and moved to other days leaves behind what happened around the trial of 2019/20. */
    private void withdrawEventsOfOtherDays(Protocol next) {
        if (next.trial().overlaps(SharedOfficeTemplate.protocol(next.code()).trial())) {
            return;
        }
        trials.newestEventsOf(next.code()).stream()
                .filter(one ->
                        !one.withdrawn() && one.by() == null && !one.event().confirmed())
                .forEach(one -> trials.add(
                        new EventVersion(one.event(), one.version() + 1, true, OTHER_DAYS, clock.instant(), null)));
    }

    private static String textOf(String item, Protocol plan) {
        return plan.surveyItems().stream()
                .filter(one -> one.code().equals(item))
                .findFirst()
                .map(SurveyItem::text)
                .orElse("");
    }

    /**
     * Periods that begin on other days than before, within the dates of the plan, would leave the values of the old ones out of sight. So would
     * shorter dates of a locked plan: whoever knows the values could leave out those that they do not like.
     */
    private boolean wouldHideValues(Trial trial, Protocol next, Measure measure) {
        var before = trial.protocol();
        if (before.trial().equals(next.trial()) && before.baseline().equals(next.baseline())) {
            return false;
        }
        var earlier = ExpectedPeriods.of(before, measure.calendar()).all();
        var expected = ExpectedPeriods.of(next, measure.calendar()).all();
        return observations.of(next.code(), measure.code()).stream()
                .map(Observation::period)
                .filter(earlier::contains)
                .filter(period -> trial.isLocked()
                        || next.trial().overlaps(period)
                        || next.baseline()
                                .filter(stretch -> stretch.overlaps(period))
                                .isPresent())
                .anyMatch(period -> !expected.contains(period));
    }

    /** Two dates beside each other are as long as a telephone number, and the plan writes them so itself. */
    private static String addedBy(Protocol next, Protocol before) {
        return ProtocolText.added(before, next).stream()
                .map(line -> line.replaceAll("\\b\\d{4}-\\d{2}-\\d{2}\\b", "-"))
                .collect(Collectors.joining("\n"));
    }

    /** What an amendment may not do, since it comes when values may be known. */
    private Optional<Decision> unforeseen(Trial trial, Protocol next) {
        var before = trial.protocol();
        for (var measure : next.measures()) {
            var old = before.measure(measure.code());
            if (!next.hangsOnALink(measure.code()) && (old.isEmpty() || before.hangsOnALink(measure.code()))) {
                return Optional.of(new Decision.MeasureWithoutLink(measure.code()));
            }
            var settled = Settled.changed(old, measure);
            if (settled.isPresent() && known.of(trial, measure.code())) {
                return Optional.of(new Decision.SettledByValues(measure.code(), settled.get()));
            }
            if (movesAmongTheCounted(old.flatMap(Measure::same), measure.same(), next)
                    && Stream.concat(
                                    Stream.of(measure.code()),
                                    measure.same().or(() -> old.flatMap(Measure::same)).stream())
                            .anyMatch(one -> known.of(trial, one))) {
                return Optional.of(new Decision.SameAfterValues(measure.code()));
            }
            if (old.filter(one -> measure.smallNumbers().showsMoreThan(one.smallNumbers()))
                    .isPresent()) {
                return Optional.of(new Decision.SmallNumbersAfterLock(measure.code()));
            }
            if (old.isEmpty() && showsMoreThanThePlan(measure, before)) {
                return Optional.of(new Decision.SmallNumbersOfNewcomer(measure.code()));
            }
        }
        if (!next.progressionCriteria().equals(before.progressionCriteria()) && known.anythingOf(trial)) {
            return Optional.of(new Decision.CriteriaAfterValues());
        }
        return newlyAgreed(before, next)
                .findFirst()
                .<Decision>map(team -> new Decision.ComparisonAfterLock(team.code(), changed(team, before)))
                .or(() -> before.comparisons().stream()
                        .filter(ComparisonTeam::agreedBefore)
                        .filter(team -> dropped(trial, team, next))
                        .findFirst()
                        .map(team -> new Decision.ComparisonDropped(team.code())));
    }

    private static boolean showsMoreThanThePlan(Measure measure, Protocol before) {
        return measure.smallNumbers() == Measure.SmallNumbers.SHOWN
                && before.measures().stream().anyMatch(one -> one.smallNumbers() != Measure.SmallNumbers.SHOWN);
    }

    /** Whether something that was agreed to be counted at a team is so no more, though values of the trial are there. */
    private boolean dropped(Trial trial, ComparisonTeam team, Protocol next) {
        var kept = next.comparisons().stream()
                .filter(one -> one.agreedBefore() && one.code().equals(team.code()))
                .flatMap(one -> one.measures().stream())
                .toList();
        return team.measures().stream()
                .filter(measure -> !kept.contains(measure))
                .anyMatch(measure -> known.of(trial, measure) || known.of(trial, team.seriesOf(measure)));
    }

    /** Whether a measure would be looked at with another than before; one that is taken out of the plan lets the others go. */
    private static boolean movesAmongTheCounted(
            Optional<MeasureCode> before, Optional<MeasureCode> after, Protocol next) {
        return !after.equals(before)
                && (after.isPresent()
                        || before.filter(code -> next.measure(code).isPresent()).isPresent());
    }

    private Optional<Decision> agreedAfterValues(Trial trial, Protocol next) {
        var kept = trial.earliestStart();
        var start = next.trialFrom().isBefore(kept) ? next.trialFrom() : kept;
        return newlyAgreed(trial.protocol(), next)
                .filter(team -> team.measures().stream()
                        .flatMap(measure -> Stream.of(measure, team.seriesOf(measure)))
                        .anyMatch(code -> known.from(start, trial, code)))
                .findFirst()
                .map(team -> new Decision.ComparisonAfterValues(team.code()));
    }

    /** The teams that are said to be agreed before the values, and were not so in the plan before. */
    private static Stream<ComparisonTeam> newlyAgreed(Protocol before, Protocol next) {
        return next.comparisons().stream()
                .filter(team -> team.agreedBefore()
                        && before.comparisons().stream()
                                .allMatch(earlier -> team.unlike(earlier).isPresent()));
    }

    private static ComparisonTeam.Agreed changed(ComparisonTeam team, Protocol before) {
        return before.comparisons().stream()
                .filter(earlier -> earlier.code().equals(team.code()))
                .flatMap(earlier -> team.unlike(earlier).stream())
                .findFirst()
                .orElse(ComparisonTeam.Agreed.TEAM);
    }
}
