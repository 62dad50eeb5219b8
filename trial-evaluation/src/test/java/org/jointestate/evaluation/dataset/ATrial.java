package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A trial of which a test says only what matters: two years of baseline, six months of trial, two counts by month of
 * the trial, and one of everything else, until it is told otherwise. The figures follow no real series.
 */
public final class ATrial {

    public static final LocalDate START = SmallTrial.START;
    public static final String VISITS = "visits";
    public static final String FIRES = "fires";

    /** What was recorded of a period; {@code n} counts the periods from 0, the first of the baseline. */
    @FunctionalInterface
    public interface Values {
        @Nullable
        Number at(int n, boolean trial);
    }

    private record Counted(
            Measure measure, Values values, @Nullable Values denominators) {}

    private String title = "Shared office trial";
    private List<Organisation> organisations = SmallTrial.protocol().organisations();
    private LocalDate baselineFrom = LocalDate.of(2017, 10, 25);
    private LocalDate trialFrom = START;
    private LocalDate trialTo = SmallTrial.END;
    private Instant frozenAt = Instant.parse("2020-05-04T09:12:00Z");
    private List<Amendment> amendments = List.of();
    private final Map<String, Counted> measures = new LinkedHashMap<>();
    private final List<Observation> also = new ArrayList<>();
    private List<LoggedEvent> events = List.of();
    private List<Presence> presence = stays();
    private List<DeskUse> deskUse = SmallTrial.frozen().deskUse();
    private List<OutcomeRecord> records = SmallTrial.frozen().outcomeRecords();
    private List<LedgerLine> ledger = SmallTrial.frozen().ledger();
    private List<SurveyItem> items = SmallTrial.protocol().surveyItems();
    private List<SurveyWave> waves = List.of(
            new SurveyWave(0, "Before", LocalDate.of(2019, 10, 14), 18),
            new SurveyWave(1, "After", LocalDate.of(2020, 4, 20), 18));
    private List<SurveyAnswer> survey = answers(9);
    private AuthoredText authored = AuthoredText.none();

    private ATrial() {}

    public static ATrial aTrial() {
        return new ATrial()
                .measuring(count(VISITS, "Safe and Well visits", Measure.Better.UP, true), ATrial::visits)
                .measuring(count(FIRES, "Deliberate fires", Measure.Better.DOWN, false), (n, t) -> 80L + n * 13 % 17);
    }

    /** 1,000 to 1,089 a month, without a season or a trend that anybody put in. */
    public static long visits(int n, boolean trial) {
        return 1000L + n * 37 % 90;
    }

    public static Measure count(String code, String name, Measure.Better better, boolean primary) {
        return measure(code, name, Measure.Kind.COUNT, better, MeasureCalendar.TRIAL_MONTH, primary);
    }

    public static Measure measure(
            String code,
            String name,
            Measure.Kind kind,
            Measure.Better better,
            MeasureCalendar calendar,
            boolean primary) {
        return new Measure(
                code,
                name,
                kind == Measure.Kind.DURATION ? "working days" : code,
                kind,
                better,
                calendar,
                kind == Measure.Kind.PROPORTION || kind == Measure.Kind.RATE ? "referrals" : null,
                "Records of the organisation",
                "fire",
                primary,
                "Work better with the most vulnerable people",
                "Victim support and safeguarding",
                new BigDecimal("0.10"),
                Measure.HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false);
    }

    /** The same measure, its headline read from another of the three columns. */
    public static Measure headlined(Measure.HeadlineWindow window, Measure m) {
        return new Measure(
                m.code(),
                m.name(),
                m.unit(),
                m.kind(),
                m.better(),
                m.calendar(),
                m.denominatorName(),
                m.source(),
                m.organisation(),
                m.primary(),
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                window,
                m.seasonalPairs(),
                m.levelAndSlope(),
                m.smallNumbers(),
                m.sameAs());
    }

    /** The same trial with teams elsewhere that were agreed on for these measures before it began. */
    public static FrozenTrial beside(FrozenTrial trial, List<String> measures, Map<String, Values> teams) {
        var observations = new ArrayList<>(trial.observations());
        for (var measure : measures) {
            var own = trial.observationsOf(measure);
            teams.forEach((team, values) -> {
                for (int n = 0; n < own.size(); n++) {
                    var from = own.get(n).from();
                    observations.add(new Observation(
                            measure + "_VS_" + team,
                            from,
                            own.get(n).to(),
                            decimal(values.at(n, !from.isBefore(trial.protocol().trialFrom()))),
                            null,
                            false,
                            false,
                            false));
                }
            });
        }
        var plan = trial.protocol()
                .withComparisons(teams.keySet().stream()
                        .map(team -> new ComparisonTeam(team, "Team " + team, "Elsewhere", "Alike.", true, measures))
                        .toList())
                .withLockedAt(Instant.parse("2019-10-01T00:00:00Z"));
        return frozenAgain(trial, plan, observations);
    }

    /** The same trial under another plan and with other values. */
    public static FrozenTrial frozenAgain(FrozenTrial trial, Protocol plan, List<Observation> observations) {
        return frozenAgain(trial, plan, observations, trial.events());
    }

    public static FrozenTrial frozenAgain(
            FrozenTrial trial, Protocol plan, List<Observation> observations, List<LoggedEvent> events) {
        return FrozenTrial.freeze(
                trial.manifest().frozenAt(),
                trial.manifest().seed(),
                plan,
                observations,
                events,
                trial.presence(),
                trial.deskUse(),
                trial.outcomeRecords(),
                trial.ledger(),
                trial.survey(),
                trial.authored(),
                trial.signOffs());
    }

    public ATrial called(String newTitle) {
        title = newTitle;
        return this;
    }

    public ATrial of(List<Organisation> newOrganisations) {
        organisations = newOrganisations;
        return this;
    }

    public ATrial withBaselineFrom(LocalDate from) {
        baselineFrom = from;
        return this;
    }

    public ATrial withTrial(LocalDate from, LocalDate to) {
        trialFrom = from;
        trialTo = to;
        return this;
    }

    public ATrial frozen(String at) {
        frozenAt = Instant.parse(at);
        return this;
    }

    public ATrial amended(Amendment... all) {
        amendments = List.of(all);
        return this;
    }

    public ATrial withoutMeasures() {
        measures.clear();
        return this;
    }

    /** A measure of the same code takes the place of the earlier one. */
    public ATrial measuring(Measure measure, Values values) {
        measures.put(measure.code(), new Counted(measure, values, null));
        return this;
    }

    public ATrial measuring(Measure measure, Values values, Values denominators) {
        measures.put(measure.code(), new Counted(measure, values, denominators));
        return this;
    }

    /** The same measure with other values. */
    public ATrial recording(String code, Values values) {
        var old = java.util.Objects.requireNonNull(measures.get(code));
        return measuring(old.measure(), values);
    }

    /** A value of a period the measure does not owe, or owes already. */
    public ATrial alsoRecording(String code, LocalDate from, LocalDate to, long value) {
        also.add(new Observation(code, from, to, BigDecimal.valueOf(value), null, false, false, false));
        return this;
    }

    public ATrial during(LoggedEvent... all) {
        events = List.of(all);
        return this;
    }

    public ATrial withPresence(List<Presence> stays) {
        presence = stays;
        return this;
    }

    public ATrial withDeskUse(List<DeskUse> use) {
        deskUse = use;
        return this;
    }

    public ATrial withRecords(List<OutcomeRecord> all) {
        records = all;
        return this;
    }

    public ATrial withLedger(LedgerLine... lines) {
        ledger = List.of(lines);
        return this;
    }

    public ATrial withSurvey(List<SurveyAnswer> answers) {
        survey = answers;
        return this;
    }

    public ATrial withItems(List<SurveyItem> newItems, List<SurveyWave> newWaves) {
        items = newItems;
        waves = newWaves;
        return this;
    }

    public ATrial saying(AuthoredText text) {
        authored = text;
        return this;
    }

    public static LoggedEvent event(
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            LoggedEvent.Kind kind,
            String... touched) {
        return new LoggedEvent(code, name, from, to, kind, List.of(touched), "Public record", true);
    }

    public static LedgerLine line(
            String code,
            LedgerLine.Side side,
            LedgerLine.Kind kind,
            int low,
            int best,
            int high,
            @Nullable String measure) {
        return new LedgerLine(
                code,
                side,
                kind,
                "Line " + code,
                "police",
                0,
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(best),
                BigDecimal.valueOf(high),
                BigDecimal.ZERO,
                "2019/20",
                "Estates",
                "Invoice",
                measure);
    }

    /** So many people, each answering both waves, the second time one step higher. */
    /** Nine who answered twice: three more positive, one less, five the same. */
    public static List<SurveyAnswer> fewChanged() {
        var answers = new ArrayList<SurveyAnswer>();
        for (int n = 0; n < 9; n++) {
            answers.add(new SurveyAnswer(0, "code" + n, "know", 3));
            answers.add(new SurveyAnswer(1, "code" + n, "know", n < 3 ? 4 : n == 3 ? 2 : 3));
        }
        return answers;
    }

    /** Nine and nine of whom nobody can be told to have answered twice. */
    public static List<SurveyAnswer> unpaired() {
        return answers(9).stream()
                .map(a -> new SurveyAnswer(a.wave(), null, a.item(), a.answer()))
                .toList();
    }

    public static List<SurveyAnswer> answers(int people) {
        var answers = new ArrayList<SurveyAnswer>();
        for (int n = 0; n < people; n++) {
            answers.add(new SurveyAnswer(0, "code" + n, "know", 1 + n % 4));
            answers.add(new SurveyAnswer(1, "code" + n, "know", 2 + n % 4));
        }
        return answers;
    }

    /** One of each organisation, four hours every other day, together for one to three of them. */
    public static List<Presence> stays() {
        var stays = new ArrayList<Presence>();
        for (int day = 0; day < 140; day += 2) {
            var from = START.plusDays(day).atTime(9, 0).toInstant(ZoneOffset.UTC);
            stays.add(new Presence("p1", "police", "B2", from, from.plusSeconds(4 * 3600), Presence.Source.QR, false));
            stays.add(new Presence(
                    "f1",
                    "fire",
                    "B2",
                    from.plusSeconds(3600),
                    from.plusSeconds(3600L * (2 + day % 5)),
                    Presence.Source.KIOSK,
                    day == 8));
        }
        return stays;
    }

    public FrozenTrial build() {
        var p = protocol();
        var observations = new ArrayList<Observation>();
        for (var counted : measures.values()) {
            var periods = ExpectedPeriods.of(p, counted.measure().calendar());
            var spans = new ArrayList<Span>(periods.baseline());
            spans.addAll(periods.trial());
            for (int n = 0; n < spans.size(); n++) {
                var trial = n >= periods.baseline().size();
                var denominators = counted.denominators();
                observations.add(new Observation(
                        counted.measure().code(),
                        spans.get(n).from(),
                        spans.get(n).to(),
                        decimal(counted.values().at(n, trial)),
                        denominators == null ? null : decimal(denominators.at(n, trial)),
                        false,
                        false,
                        false));
            }
        }
        observations.addAll(also);
        return FrozenTrial.freeze(
                frozenAt,
                20191025,
                p,
                observations,
                events,
                presence,
                deskUse,
                records,
                ledger,
                survey,
                authored,
                List.of());
    }

    private static @Nullable BigDecimal decimal(@Nullable Number number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    private Protocol protocol() {
        var p = SmallTrial.protocol();
        return new Protocol(
                p.code(),
                title,
                p.aims(),
                organisations,
                p.teams(),
                p.zones(),
                p.desks(),
                baselineFrom,
                trialFrom,
                trialFrom,
                trialTo,
                ZoneId.of("Europe/London"),
                p.questions(),
                p.theoryOfChange(),
                measures.values().stream().map(Counted::measure).toList(),
                p.progressionCriteria(),
                p.priorityFramework(),
                items,
                waves,
                p.lockedAt(),
                p.hash(),
                amendments,
                true);
    }
}
