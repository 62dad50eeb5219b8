package org.jointestate.web.trial.outbound;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.home.TrialRecord;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.DeskUse;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Organisation;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.Presence;
import org.jointestate.evaluation.dataset.PriorityFramework;
import org.jointestate.evaluation.dataset.ProgressionCriterion;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Question;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jointestate.evaluation.dataset.SurveyItem;
import org.jointestate.evaluation.dataset.SurveyWave;
import org.jointestate.evaluation.dataset.Team;
import org.jointestate.evaluation.dataset.TheoryLink;
import org.jointestate.evaluation.dataset.TrialZone;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is recorded of a trial into the frozen form the evaluation library reads, field by field. Periods without any entry become
 * observations without a value: the report counts what is missing and does not guess from silence.
 */
public final class FrozenTrials {

    private FrozenTrials() {}

    /** Freezes everything recorded at the given instant; desk use and words come from elsewhere. */
    public static FrozenTrial freeze(
            TrialRecord recorded, Instant at, long seed, List<DeskUse> deskUse, AuthoredText authored) {
        return FrozenTrial.freeze(
                at,
                seed,
                protocol(recorded),
                observations(recorded),
                events(recorded),
                presence(recorded),
                deskUse,
                outcomes(recorded),
                ledger(recorded),
                survey(recorded),
                authored,
                List.of());
    }

    /** A draft has no lock: its plan is frozen with the instant the trial was set up, and a hash that says so by being empty. */
    static Protocol protocol(TrialRecord recorded) {
        var trial = recorded.trial();
        var plan = trial.protocol();
        var framework = plan.priorityFramework();
        return new Protocol(
                plan.code().value(),
                plan.title(),
                plan.aims(),
                plan.partners().stream()
                        .map(partner -> new Organisation(partner.code().value(), partner.name()))
                        .toList(),
                plan.teams().stream()
                        .map(team -> new Team(
                                team.code().value(),
                                team.name(),
                                team.organisation().value(),
                                team.members()))
                        .toList(),
                plan.zones().stream()
                        .map(zone -> new TrialZone(zone.code().value(), zone.name(), zone.site()))
                        .toList(),
                plan.desks(),
                plan.baselineFrom(),
                plan.baselineTo(),
                plan.trialFrom(),
                plan.trialTo(),
                plan.timeZone(),
                plan.questions().stream()
                        .map(question -> new Question(
                                Question.Kind.valueOf(question.kind().name()), question.text()))
                        .toList(),
                plan.theoryOfChange().stream()
                        .map(link -> new TheoryLink(
                                TheoryLink.Stage.valueOf(link.stage().name()), link.text(), codes(link.measures())))
                        .toList(),
                plan.measures().stream().map(FrozenTrials::measure).toList(),
                plan.progressionCriteria().stream()
                        .map(criterion -> new ProgressionCriterion(
                                ProgressionCriterion.Verb.valueOf(
                                        criterion.verb().name()),
                                criterion.text()))
                        .toList(),
                new PriorityFramework(
                        framework.name(), framework.validFrom(), framework.validTo(), framework.priorities()),
                plan.surveyItems().stream()
                        .map(item -> new SurveyItem(item.code(), item.text()))
                        .toList(),
                plan.surveyWaves().stream()
                        .map(wave -> new SurveyWave(wave.number(), wave.name(), wave.opened(), wave.invited()))
                        .toList(),
                trial.lockedAt().orElse(trial.created()),
                trial.lockedHash().orElse(""),
                recorded.amendments().stream()
                        .map(one -> new Amendment(
                                one.at(), "Trial lead, " + organisation(trial, one), one.why(), one.difference()))
                        .toList(),
                plan.synthetic(),
                plan.comparisons().stream()
                        .map(team -> new ComparisonTeam(
                                team.code().value(),
                                team.name(),
                                team.organisation(),
                                team.why(),
                                team.agreedBefore(),
                                codes(team.measures())))
                        .toList(),
                trial.earliestStart().isBefore(plan.trialFrom()) ? trial.earliestStart() : null);
    }

    private static String organisation(Trial trial, org.jointestate.domain.trial.Amendment amendment) {
        return trial.protocol().partners().stream()
                .filter(partner -> partner.code().equals(amendment.organisation()))
                .map(partner -> partner.name())
                .findFirst()
                .orElse(amendment.organisation().value());
    }

    private static Measure measure(org.jointestate.domain.trial.protocol.Measure measure) {
        return new Measure(
                measure.code().value(),
                measure.name(),
                measure.unit(),
                Measure.Kind.valueOf(measure.kind().name()),
                Measure.Better.valueOf(measure.better().name()),
                MeasureCalendar.valueOf(measure.calendar().name()),
                measure.denominatorName(),
                measure.source(),
                measure.organisation(),
                measure.primary(),
                measure.aim(),
                measure.priority(),
                measure.minimumWorthwhileChange(),
                Measure.HeadlineWindow.valueOf(measure.headlineWindow().name()),
                measure.seasonalPairs(),
                measure.levelAndSlope(),
                smallNumbers(measure),
                measure.same().map(MeasureCode::value).orElse(null));
    }

    /** A plan that says nothing of it is frozen as it always was. */
    private static Measure.@Nullable SmallNumbers smallNumbers(org.jointestate.domain.trial.protocol.Measure measure) {
        return measure.smallNumbers() == org.jointestate.domain.trial.protocol.Measure.SmallNumbers.WITHHELD
                ? null
                : Measure.SmallNumbers.valueOf(measure.smallNumbers().name());
    }

    /** The measures of the trial first, then what is counted of them elsewhere. */
    private static List<org.jointestate.domain.trial.protocol.Measure> inOrder(
            org.jointestate.domain.trial.protocol.Protocol plan) {
        return Stream.concat(
                        plan.measures().stream(),
                        plan.series().stream().filter(series -> plan.isComparison(series.code())))
                .toList();
    }

    static List<Observation> observations(TrialRecord recorded) {
        var trial = recorded.trial();
        return inOrder(trial.protocol()).stream()
                .flatMap(measure -> trial.protocol().periodsOf(measure).all().stream()
                        .flatMap(period -> {
                            var known = recorded.observations().stream()
                                    .filter(one -> one.measure().equals(measure.code())
                                            && one.period().equals(period))
                                    .findFirst();
                            var whole =
                                    trial.protocol().periodsOf(measure).whole().contains(period);
                            return known.isEmpty() && !whole
                                    ? java.util.stream.Stream.empty()
                                    : java.util.stream.Stream.of(new Observation(
                                            measure.code().value(),
                                            period.from(),
                                            period.to(),
                                            known.map(one -> one.value()).orElse(null),
                                            known.map(one -> one.denominator()).orElse(null),
                                            known.filter(one -> one.late(trial, measure))
                                                    .isPresent(),
                                            known.filter(one -> one.corrected()).isPresent(),
                                            known.filter(one -> one.failedRule(measure))
                                                    .isPresent()));
                        }))
                .toList();
    }

    static List<LoggedEvent> events(TrialRecord recorded) {
        var number = new int[1];
        return recorded.events().stream()
                .map(event -> new LoggedEvent(
                        String.format(Locale.ROOT, "E%02d", ++number[0]),
                        event.name(),
                        event.from(),
                        event.to().orElse(null),
                        LoggedEvent.Kind.valueOf(event.kind().name()),
                        codes(event.measures()),
                        event.source(),
                        event.confirmed()))
                .toList();
    }

    private static List<Presence> presence(TrialRecord recorded) {
        return recorded.stays().stream()
                .map(stay -> new Presence(
                        stay.pseudonym(),
                        stay.organisation().value(),
                        stay.zone().value(),
                        stay.from(),
                        stay.to(),
                        Presence.Source.valueOf(stay.source().name()),
                        stay.closedByRule()))
                .toList();
    }

    /** Desk use as the bookings of the estate show it. The frozen form has one length of day for a row, so it carries the mean of its desks. */
    public static List<DeskUse> deskUse(TrialRecord recorded) {
        return recorded.deskUse().stream()
                .map(use -> new DeskUse(
                        use.period().from(),
                        use.period().to(),
                        use.zone().value(),
                        use.desks(),
                        openHours(use),
                        use.days(),
                        hours(use.booked()),
                        hours(use.attended()),
                        use.noShows(),
                        use.bookings()))
                .toList();
    }

    private static BigDecimal openHours(org.jointestate.domain.trial.presence.DeskUse use) {
        var deskDays = (long) use.desks() * use.days();
        return deskDays == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(use.capacity().toMinutes())
                        .divide(BigDecimal.valueOf(60 * deskDays), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal hours(Duration length) {
        return BigDecimal.valueOf(length.toSeconds()).divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP);
    }

    private static List<OutcomeRecord> outcomes(TrialRecord recorded) {
        return recorded.outcomes().stream()
                .map(one -> new OutcomeRecord(
                        one.date(),
                        OutcomeRecord.Kind.valueOf(one.kind().name()),
                        one.teams().stream().map(TeamCode::value).toList(),
                        one.priority(),
                        Optional.ofNullable(one.measure())
                                .map(MeasureCode::value)
                                .orElse(null),
                        one.asked(),
                        one.answered(),
                        one.summary()))
                .toList();
    }

    private static List<LedgerLine> ledger(TrialRecord recorded) {
        return recorded.ledger().stream()
                .map(line -> new LedgerLine(
                        line.code(),
                        LedgerLine.Side.valueOf(line.side().name()),
                        LedgerLine.Kind.valueOf(line.kind().name()),
                        line.name(),
                        line.organisation(),
                        line.year(),
                        line.low(),
                        line.best(),
                        line.high(),
                        line.optimismBias(),
                        line.priceYear(),
                        line.owner(),
                        evidence(line),
                        Optional.ofNullable(line.measure())
                                .map(MeasureCode::value)
                                .orElse(null)))
                .toList();
    }

    /** The report prints one sentence beside a line; why the optimism is what it is belongs into it. */
    private static String evidence(org.jointestate.domain.trial.record.LedgerLine line) {
        return line.optimismReason().isEmpty()
                ? line.evidence()
                : "%s. Optimism: %s".formatted(line.evidence().replaceAll("\\.$", ""), line.optimismReason());
    }

    private static List<SurveyAnswer> survey(TrialRecord recorded) {
        return recorded.survey().stream()
                .map(one -> new SurveyAnswer(one.wave(), one.respondent(), one.item(), one.answer()))
                .toList();
    }

    private static List<String> codes(List<MeasureCode> codes) {
        return codes.stream().map(MeasureCode::value).toList();
    }
}
