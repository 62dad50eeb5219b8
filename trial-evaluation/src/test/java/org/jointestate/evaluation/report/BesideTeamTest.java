package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A measure beside a comparison team: what it shows, what it refuses, and to what level it carries the evidence. */
class BesideTeamTest {

    private static final FrozenTrial TRIAL =
            DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
    private static final String MEASURE = "JOINT-REFERRALS";
    private static final String SERIES = MEASURE + "_VS_NEIGHBOUR";

    @Test
    void two_teams_that_ran_in_parallel_carry_the_evidence_to_level_3() {
        var result = beside(TRIAL);
        var beside = result.beside().get(0);

        assertTrue(beside.gap().numbers().parallel());
        assertTrue(beside.difference().numbers().change().covers(1.4463), "the effect that was put in, by truth.json");
        assertEquals(28, beside.difference().numbers().periods());
        assertEquals(3, result.maryland());
    }

    @Test
    void the_numbers_of_the_trial_are_the_same_with_a_comparison_team_and_without() {
        var without = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT, false);

        assertEquals(
                without.observations(),
                TRIAL.observations().stream()
                        .filter(o -> !o.measure().contains("_VS_"))
                        .toList());
        assertEquals(2, beside(without).maryland());
        assertEquals(List.of(), beside(without).beside());
        assertEquals(
                beside(without).headline().change(), beside(TRIAL).headline().change());
    }

    @Test
    void a_plan_without_a_comparison_team_keeps_its_bytes_and_an_old_folder_is_read() {
        var without = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT, false);
        var files = FrozenFolder.files(without);

        var plan = new String(Objects.requireNonNull(files.get("protocol.json")), StandardCharsets.UTF_8);
        var read = (FolderReading.Read) FrozenFolder.read(files);

        assertFalse(plan.contains("comparison"));
        assertEquals(without, read.trial());
    }

    @Test
    void a_frozen_folder_keeps_the_comparison_team() {
        var read = (FolderReading.Read) FrozenFolder.read(FrozenFolder.files(TRIAL));

        assertEquals(TRIAL, read.trial());
        assertEquals(
                "Joint referrals, Neighbouring teams",
                read.trial().protocol().measure(SERIES).orElseThrow().name());
    }

    @Test
    void a_team_that_was_agreed_on_and_never_recorded_keeps_the_measure_at_level_2_and_the_report_says_so() {
        var trial = with(TRIAL, o -> null);
        var result = beside(trial);
        var text = text(trial);

        assertEquals(2, result.maryland());
        assertEquals(Reason.NO_DATA, reason(result));
        assertTrue(text.contains("nothing was recorded of it"));
        assertTrue(
                text.contains(
                        "Neighbouring teams was agreed beforehand, and nothing was recorded of it for: Joint referrals. Nobody can tell what it would have shown"));
        assertTrue(text.contains("It was agreed beforehand, so this measure reaches level 2 of 5 at most"));
        assertTrue(text.contains("high: agreed beforehand and not compared with: Neighbouring teams"));
    }

    @Test
    void a_team_agreed_on_without_data_keeps_the_measure_at_level_2_whatever_another_shows() {
        var two = twoTeams(SERIES, true);
        var trial = with(two, o -> null);
        var result = beside(trial);

        assertEquals(4, beside(two).maryland());
        assertTrue(result.beside().get(0).wasNeverRecorded());
        assertTrue(result.beside().get(1).supports());
        assertEquals(2, result.maryland());
        assertTrue(result.level()
                .numbers()
                .wording()
                .contains("a comparison that was agreed beforehand could not be made"));
        assertFalse(Computed.of(trial).compared().contains(MEASURE));
    }

    @Test
    void a_team_agreed_on_of_which_too_little_came_keeps_the_measure_at_level_2_as_well() {
        var start = TRIAL.protocol().trialFrom();
        var result = beside(with(twoTeams(SERIES, true), o -> o.from().isBefore(start) ? o : null));

        assertEquals(Reason.TOO_FEW_POINTS, reason(result));
        assertFalse(result.beside().get(0).wasNeverRecorded());
        assertEquals(2, result.maryland());
    }

    @Test
    void a_team_that_was_named_later_and_never_recorded_leaves_the_level_to_those_agreed_on() {
        var two = twoTeams(SERIES, true);
        var later = with(
                planned(two, two.protocol().withComparisons(List.of(named(false, "NEIGHBOUR"), named(true, "OTHER")))),
                o -> null);

        assertEquals(3, beside(later).maryland());
        assertFalse(text(later).contains("was agreed beforehand, and nothing was recorded of it"));
    }

    @Test
    void a_team_without_a_baseline_is_refused() {
        var start = TRIAL.protocol().trialFrom();
        var result = beside(with(TRIAL, o -> o.from().isBefore(start) ? null : o));

        assertEquals(Reason.TOO_FEW_POINTS, reason(result));
        assertEquals(2, result.maryland());
    }

    @Test
    void a_team_with_nothing_but_noughts_is_refused() {
        var result = beside(with(TRIAL, o -> valued(o, BigDecimal.ZERO)));

        assertEquals(Reason.NO_EVENTS, reason(result));
        assertEquals(2, result.maryland());
    }

    @Test
    void months_missing_at_one_of_the_two_are_left_out_of_both() {
        var gone = TRIAL.protocol().baselineFrom().plusMonths(3);
        var result = beside(with(TRIAL, o -> o.from().equals(gone) ? valued(o, null) : o));

        assertEquals(27, result.beside().get(0).difference().numbers().periods());
    }

    @Test
    void more_than_two_fifths_missing_at_the_other_team_is_no_result() {
        var n = new int[1];
        var result = beside(with(TRIAL, o -> n[0]++ % 2 == 0 ? o : valued(o, null)));

        assertEquals(Reason.TOO_FEW_POINTS, reason(result));
        assertEquals(2, result.maryland());
    }

    @Test
    void teams_that_were_drifting_apart_are_not_compared() {
        var first = TRIAL.protocol().baselineFrom();
        var trial = with(
                TRIAL, o -> valued(o, BigDecimal.valueOf(10 + 2 * (o.from().toEpochDay() - first.toEpochDay()) / 30)));
        var result = beside(trial);
        var beside = result.beside().get(0);

        assertFalse(beside.gap().numbers().parallel());
        assertEquals(Reason.BASELINES_NOT_PARALLEL, reason(result));
        assertEquals(2, result.maryland());
        assertTrue(text(trial).contains("the two teams were drifting apart before the trial"));
    }

    @Test
    void a_value_that_is_no_count_refuses_the_comparison_and_not_the_measure() {
        var result = beside(with(TRIAL, o -> valued(o, new BigDecimal("-1"))));

        assertEquals(Reason.INVALID_DATA, reason(result));
        assertTrue(result.headline().computed());
    }

    @Test
    void values_by_another_calendar_than_that_of_the_measure_are_not_on_its_periods() {
        var result = beside(with(
                TRIAL,
                o -> new Observation(
                        o.measure(), o.from().plusDays(3), o.to().plusDays(3), o.value(), null, false, false, false)));

        assertEquals(Reason.NO_DATA, reason(result));
        assertEquals(2, result.maryland());
    }

    @Test
    void a_team_named_after_the_lock_is_compared_and_carries_no_level() {
        var late = named(false, "NEIGHBOUR");
        var trial = planned(TRIAL, TRIAL.protocol().withComparisons(List.of(late)));
        var result = beside(trial);

        assertTrue(result.beside().get(0).difference().computed());
        assertEquals(2, result.maryland());
        assertTrue(text(trial).contains("not agreed before the data"));
    }

    @Test
    void two_teams_that_ran_in_parallel_carry_the_evidence_to_level_4() {
        assertEquals(4, beside(twoTeams(SERIES, true)).maryland());
    }

    @Test
    void the_same_values_under_two_names_are_one_team() {
        assertEquals(3, beside(twoTeams(SERIES, false)).maryland());
    }

    @Test
    void a_team_named_twice_is_refused_whatever_its_case_and_blanks() {
        var twice = List.of(
                new ComparisonTeam("A", "Next Door", "Elsewhere", "Alike.", true, List.of(MEASURE)),
                new ComparisonTeam("B", " next  door", "Elsewhere", "Alike.", true, List.of(MEASURE)));

        assertThrows(IllegalArgumentException.class, () -> TRIAL.protocol().withComparisons(twice));
    }

    @Test
    void teams_that_changed_as_much_carry_a_level_and_show_no_cause() {
        var alike = twoTeams(MEASURE, true);
        var result = beside(alike);

        assertEquals(4, result.maryland());
        assertTrue(result.headline().change().orElseThrow().lower() > 1);
        assertFalse(Computed.of(alike).compared().contains(MEASURE));
        assertTrue(
                text(alike)
                        .contains(
                                "This does not show the shared office caused it. Beside Team NEIGHBOUR and Team OTHER the difference includes no change. Evidence level 4 of 5."));
    }

    @Test
    void teams_that_did_not_change_as_much_bear_the_measure_out() {
        var start = TRIAL.protocol().trialFrom();
        var two = twoTeams(SERIES, true);
        var apart = ATrial.frozenAgain(
                two,
                two.protocol(),
                two.observations().stream()
                        .map(o -> o.measure().contains("_VS_") && !o.from().isBefore(start) && o.value() != null
                                ? valued(o, o.value().divide(BigDecimal.valueOf(2), 0, java.math.RoundingMode.HALF_UP))
                                : o)
                        .toList());

        assertTrue(Computed.of(apart).compared().contains(MEASURE));
        assertTrue(text(apart).contains("caveat=Evidence level 4 of 5."));
    }

    @Test
    void a_plan_that_was_locked_once_the_trial_had_begun_agreed_on_nothing_beforehand() {
        var start = TRIAL.protocol()
                .trialFrom()
                .atStartOfDay(TRIAL.protocol().timeZone())
                .toInstant();
        var late = planned(TRIAL, TRIAL.protocol().withLockedAt(start));
        var text = text(late);

        assertEquals(
                3,
                beside(planned(TRIAL, TRIAL.protocol().withLockedAt(start.minusSeconds(1))))
                        .maryland());
        assertEquals(2, beside(late).maryland());
        assertTrue(text.contains("in a plan that was locked after the trial had begun"));
        assertTrue(text.contains("The plan that names the team was locked after the trial had begun"));
    }

    @Test
    void a_start_that_was_moved_later_makes_no_late_lock_an_early_one() {
        var plan = TRIAL.protocol();
        var start = plan.trialFrom().atStartOfDay(plan.timeZone()).toInstant();
        var early = plan.trialFrom().minusDays(10);
        var late = planned(TRIAL, plan.withLockedAt(start.minusSeconds(86400)).withEarliestStart(early));
        var text = text(late);

        assertEquals(2, beside(late).maryland());
        assertTrue(text.contains("in a plan that was locked after the trial had begun"));
        assertTrue(text.contains("By an earlier version the trial was to begin on %s, and it began by this one on %s."
                .formatted(Say.day(early), Say.day(plan.trialFrom()))));
        assertFalse(text(TRIAL).contains("By an earlier version the trial was to begin"));
        assertEquals(
                3,
                beside(planned(
                                TRIAL,
                                plan.withLockedAt(start.minusSeconds(86400 * 11))
                                        .withEarliestStart(early)))
                        .maryland());
    }

    @Test
    void a_team_agreed_on_that_drifted_apart_keeps_the_measure_at_level_2_whatever_another_shows() {
        var first = TRIAL.protocol().baselineFrom();
        var trial = with(
                twoTeams(SERIES, true),
                o -> valued(o, BigDecimal.valueOf(10 + 2 * (o.from().toEpochDay() - first.toEpochDay()) / 30)));
        var result = beside(trial);

        assertTrue(result.beside().get(0).apart());
        assertTrue(result.beside().get(1).supports());
        assertEquals(2, result.maryland());
        assertTrue(result.level().numbers().wording().contains("does not bear it out"));
        assertTrue(text(trial).contains("reaches level 2 of 5 at most"));
    }

    @Test
    void a_team_agreed_on_that_points_the_other_way_keeps_the_measure_at_level_2() {
        var start = TRIAL.protocol().trialFrom();
        var trial = with(
                twoTeams(SERIES, true),
                o -> o.from().isBefore(start)
                        ? o
                        : valued(o, Objects.requireNonNull(o.value()).multiply(BigDecimal.valueOf(4))));
        var result = beside(trial);

        assertTrue(result.beside().get(0).contradicts());
        assertTrue(result.beside().get(1).supports());
        assertEquals(2, result.maryland());
        assertTrue(text(trial).contains("It points the other way than the headline. It was agreed beforehand"));
    }

    @Test
    void values_of_grade_d_carry_no_level() {
        var trial = with(TRIAL, o -> new Observation(o.measure(), o.from(), o.to(), o.value(), null, true, true, true));
        var result = beside(trial);

        assertTrue(result.beside().get(0).difference().computed());
        assertEquals(2, result.maryland());
        assertTrue(text(trial).contains("are of grade D, so the level of evidence does not rest on it"));
    }

    @Test
    void what_is_counted_otherwise_since_the_middle_of_the_baseline_carries_no_level() {
        for (var changed : List.of(MEASURE, SERIES)) {
            var day = TRIAL.protocol().baselineFrom().plusMonths(10);
            var event = new LoggedEvent(
                    "OTHERWISE",
                    "Counted otherwise",
                    day,
                    day.plusDays(1),
                    LoggedEvent.Kind.DEFINITION_CHANGE,
                    List.of(changed),
                    "Made up.",
                    true);
            var events = new java.util.ArrayList<>(TRIAL.events());
            events.add(event);
            var result = beside(ATrial.frozenAgain(TRIAL, TRIAL.protocol(), TRIAL.observations(), events));

            assertTrue(result.beside().get(0).difference().computed(), changed);
            assertEquals(2, result.maryland(), changed);
        }
    }

    @Test
    void months_that_are_missing_at_either_of_the_two_are_missing_for_both() {
        var first = TRIAL.protocol().baselineFrom();
        var observations = TRIAL.observations().stream()
                .map(o -> {
                    var month = java.time.temporal.ChronoUnit.MONTHS.between(first, o.from());
                    var gone = o.measure().equals(MEASURE) && month < 6
                            || o.measure().equals(SERIES) && month >= 6 && month < 12;
                    return gone ? valued(o, null) : o;
                })
                .toList();
        var result = beside(ATrial.frozenAgain(TRIAL, TRIAL.protocol(), observations));

        assertTrue(result.headline().computed());
        assertEquals(Reason.TOO_FEW_POINTS, reason(result));
        assertEquals(2, result.maryland());
    }

    @Test
    void where_one_of_the_two_has_no_denominators_its_values_are_not_set_under_the_unit_of_the_other() {
        var rate = withDenominators(TRIAL, MEASURE);
        var both = withDenominators(rate, SERIES);

        assertEquals(0, valuesBeside(rate));
        assertTrue(!table(rate).isEmpty() && table(rate).stream().allMatch("\u2013"::equals));
        assertTrue(valuesBeside(both) > 0);
        assertTrue(table(both).stream().noneMatch("\u2013"::equals));
    }

    /** As a rate, each value of the series over 100. */
    private static FrozenTrial withDenominators(FrozenTrial trial, String series) {
        var plan = trial.protocol();
        var rates = plan.withMeasures(plan.measures().stream()
                .map(m -> m.code().equals(MEASURE) ? asRate(m) : m)
                .toList());
        return ATrial.frozenAgain(
                trial,
                rates,
                trial.observations().stream()
                        .map(o -> o.measure().equals(series) && o.value() != null
                                ? new Observation(
                                        o.measure(),
                                        o.from(),
                                        o.to(),
                                        o.value(),
                                        new BigDecimal("100"),
                                        o.late(),
                                        o.corrected(),
                                        o.failedRule())
                                : o)
                        .toList());
    }

    private static Measure asRate(Measure m) {
        return new Measure(
                m.code(),
                m.name(),
                m.unit(),
                Measure.Kind.RATE,
                m.better(),
                m.calendar(),
                "cases",
                m.source(),
                m.organisation(),
                m.primary(),
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                m.seasonalPairs(),
                m.levelAndSlope());
    }

    private static long valuesBeside(FrozenTrial trial) {
        return ReportWriter.write(trial, Version.internal()).printed().stream()
                .filter(one -> one.id().startsWith("measure/%s/beside/".formatted(MEASURE)))
                .filter(one -> one.id().contains("/value/"))
                .count();
    }

    /** What stands in the column of the comparison team, in the table of values of the measure. */
    private static List<String> table(FrozenTrial trial) {
        var name = trial.protocol().measure(MEASURE).orElseThrow().name();
        return ReportWriter.write(trial, Version.internal()).sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(t -> t.caption().equals(name + ", beside comparison"))
                .flatMap(t -> t.rows().stream())
                .map(row -> row.get(2))
                .toList();
    }

    @Test
    void what_counts_the_same_in_the_trial_counts_the_same_at_the_team_where_both_are_counted_there() {
        var plan = TRIAL.protocol();
        var first = plan.measure(MEASURE).orElseThrow();
        var other = plan.measures().stream()
                .filter(m -> MEASURE.equals(m.sameAs()))
                .findFirst()
                .orElseThrow();
        var both = new ComparisonTeam("N", "N", "Elsewhere", "Alike", true, List.of(MEASURE, other.code()));
        var one = new ComparisonTeam("N", "N", "Elsewhere", "Alike", true, List.of(other.code()));

        assertEquals(first.code() + "_VS_N", both.seriesOf(other).sameAs());
        assertEquals(null, one.seriesOf(other).sameAs());
        var named = plan.withComparisons(List.of(both));
        assertEquals(
                first.code() + "_VS_N",
                named.repeated(both.seriesOf(other)).orElseThrow().code());
    }

    @Test
    void two_series_never_have_the_same_code() {
        var plan = TRIAL.protocol();
        var measures = new java.util.ArrayList<>(plan.measures());
        var odd = ATrial.count(SERIES, "Odd", Measure.Better.UP, false);
        measures.add(odd);
        var inside = new ComparisonTeam("C", "C", "Elsewhere", "Alike", true, List.of(SERIES));
        var around = new ComparisonTeam("NEIGHBOUR_VS_C", "D", "Elsewhere", "Alike", true, List.of(MEASURE));
        var more = plan.withComparisons(List.of()).withMeasures(measures);

        assertThrows(IllegalArgumentException.class, () -> more.withComparisons(List.of(inside, around)));
        assertThrows(IllegalArgumentException.class, () -> more.withComparisons(plan.comparisons()));
    }

    @Test
    void nothing_lifts_a_measure_that_stands_below_a_series_of_one_site() {
        var low = new EvidenceLevel.Level(1, 2, "Before and after only.");

        assertEquals(low, EvidenceLevel.beside(low, 2));
    }

    @Test
    void the_report_shows_both_series_and_says_that_the_result_is_secondary() {
        var report = ReportWriter.write(TRIAL, Version.internal());
        var figures = report.sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast)
                .filter(f -> f.caption().endsWith("the trial beside comparison"))
                .toList();

        assertEquals(4, figures.size());
        assertTrue(figures.get(0).alternative().contains("Neighbouring teams: mean before the trial 100"));
        assertTrue(text(TRIAL).contains("These results are secondary"));
        assertTrue(text(TRIAL).contains("The comparison group is Neighbouring teams"));
    }

    /** Two teams with the values of a series, where it is another series each as far apart as two counts are by chance. */
    private static FrozenTrial twoTeams(String values, boolean otherwise) {
        var plan = TRIAL.protocol().withComparisons(List.of(named(true, "NEIGHBOUR"), named(true, "OTHER")));
        var own = TRIAL.observations().stream()
                .filter(o -> o.measure().equals(values))
                .toList();
        var all = new java.util.ArrayList<Observation>();
        TRIAL.observations().stream().filter(o -> !o.measure().contains("_VS_")).forEach(all::add);
        for (int n = 0; n < own.size(); n++) {
            for (var team : List.of("NEIGHBOUR", "OTHER")) {
                var apart = team.equals("OTHER") ? n * 7 % 11 : values.equals(MEASURE) ? n * 4 % 11 : 0;
                var more = BigDecimal.valueOf(otherwise ? apart : 0);
                var o = own.get(n);
                all.add(new Observation(
                        MEASURE + "_VS_" + team,
                        o.from(),
                        o.to(),
                        o.value() == null ? null : o.value().add(more),
                        null,
                        false,
                        false,
                        false));
            }
        }
        return ATrial.frozenAgain(TRIAL, plan, all);
    }

    private static MeasureResult beside(FrozenTrial trial) {
        return BesideTeam.with(
                trial, Analysis.of(trial, trial.protocol().measure(MEASURE).orElseThrow()));
    }

    private static @Nullable Reason reason(MeasureResult result) {
        return result.beside().get(0).difference().envelope().reason();
    }

    private static ComparisonTeam named(boolean agreed, String code) {
        return new ComparisonTeam(code, "Team " + code, "Elsewhere", "The same work.", agreed, List.of(MEASURE));
    }

    private static Observation valued(Observation o, @Nullable BigDecimal value) {
        return new Observation(
                o.measure(), o.from(), o.to(), value, o.denominator(), o.late(), o.corrected(), o.failedRule());
    }

    /** The same with other values of the comparison team; none where there is nothing in their place. */
    private static FrozenTrial with(FrozenTrial trial, Function<Observation, @Nullable Observation> other) {
        var observations = trial.observations().stream()
                .flatMap(o -> {
                    var instead = o.measure().equals(SERIES) ? other.apply(o) : o;
                    return instead == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(instead);
                })
                .toList();
        return ATrial.frozenAgain(trial, trial.protocol(), observations);
    }

    private static FrozenTrial planned(FrozenTrial trial, Protocol plan, List<Observation> more) {
        var known = plan.series().stream().map(m -> m.code()).toList();
        return ATrial.frozenAgain(
                trial,
                plan,
                java.util.stream.Stream.concat(trial.observations().stream(), more.stream())
                        .filter(o -> known.contains(o.measure()))
                        .toList());
    }

    private static FrozenTrial planned(FrozenTrial trial, Protocol plan) {
        return planned(trial, plan, List.of());
    }

    private static String text(FrozenTrial trial) {
        var sections = ReportWriter.write(trial, Version.internal()).sections();
        return IntStream.range(0, sections.size())
                .mapToObj(n -> sections.get(n).blocks().toString())
                .reduce("", String::concat);
    }
}
