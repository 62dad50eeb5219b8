package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.xmr.Signal;
import org.junit.jupiter.api.Test;

class LeaderChartsTest {

    private static final LocalDate AFTER = LocalDate.of(2020, 5, 1);

    private final FrozenTrial trial = SmallTrial.frozen();

    @Test
    void only_periods_that_are_over_are_drawn() {
        var visits = LeaderCharts.of(trial, LocalDate.of(2020, 1, 24)).get(0);
        assertEquals(26, visits.lines().size());

        var next = LeaderCharts.of(trial, LocalDate.of(2020, 1, 25)).get(0);

        assertEquals(27, next.lines().size());
        assertEquals(
                new Span(LocalDate.of(2019, 12, 25), LocalDate.of(2020, 1, 25)),
                next.lines().get(26).days());
        assertEquals("trial", next.lines().get(26).note());
    }

    @Test
    void the_lockdown_is_shaded_and_named_and_the_picture_is_told_in_words() {
        var visits = LeaderCharts.of(trial, AFTER).get(0);
        var figure = visits.figure().orElseThrow();

        assertTrue(figure.key().contains("Hatched: COVID: avoid contact, then lockdown."), figure.key());
        assertTrue(figure.drawing().marks().stream()
                .anyMatch(mark -> mark instanceof Drawing.Line line && line.look() == Drawing.Look.HATCH));
        assertTrue(figure.alternative().contains("Mean "), figure.alternative());
        assertTrue(figure.alternative().contains("1 value is missing."), figure.alternative());
        assertEquals("missing", visits.lines().get(5).value());
        assertTrue(visits.lines().get(29).note().contains("COVID: avoid contact, then lockdown"));
    }

    @Test
    void a_measure_without_any_value_says_so_and_has_no_picture() {
        var fires = LeaderCharts.of(trial, AFTER).get(1);

        assertTrue(fires.figure().isEmpty());
        assertEquals("Nothing has been recorded yet.", fires.says());
    }

    @Test
    void a_number_under_five_is_neither_shown_nor_to_be_worked_out_from_limits() {
        var visits = LeaderCharts.of(with(3, "4"), AFTER).get(0);
        var figure = visits.figure().orElseThrow();

        assertEquals(1, visits.hidden());
        assertEquals("1 to 4, not shown", visits.lines().get(3).value());
        assertEquals(List.of(), visits.patterns());
        assertFalse(figure.alternative().contains("Mean"), figure.alternative());
        assertTrue(figure.alternative().contains("1 value is too small to show."), figure.alternative());
        assertTrue(figure.drawing().marks().stream()
                .noneMatch(mark ->
                        mark instanceof Drawing.Label label && label.text().contains("limit")));
        assertTrue(visits.says().contains("There are no limits"), visits.says());
        assertEquals(0, LeaderCharts.of(with(3, "0"), AFTER).get(0).hidden());
        assertEquals(0, LeaderCharts.of(with(3, "5"), AFTER).get(0).hidden());
    }

    @Test
    void what_the_chart_points_out_is_said_in_plain_words_with_its_days() {
        var patterns = LeaderCharts.patterns(with(26, "5000"), AFTER).get("visits");

        assertEquals(1, patterns.size());
        assertEquals(Signal.ABOVE_UPPER_LIMIT, patterns.get(0).signal());
        assertEquals(
                "Above the upper limit: 25 December 2019 to 24 January 2020.",
                patterns.get(0).words());
        assertEquals(
                List.of(),
                LeaderCharts.patterns(with(26, "5000"), LocalDate.of(2020, 1, 24))
                        .get("visits"));
    }

    @Test
    void a_week_with_too_few_people_is_a_short_bar_and_no_number() {
        var from = LocalDate.of(2019, 10, 25);
        var weeks = List.of(
                new LeaderCharts.Weekly(new Span(from, from.plusWeeks(1)), Optional.of(12.4)),
                new LeaderCharts.Weekly(new Span(from.plusWeeks(1), from.plusWeeks(2)), Optional.empty()),
                new LeaderCharts.Weekly(new Span(from.plusWeeks(2), from.plusWeeks(3)), Optional.of(0.0)));

        var figure = LeaderCharts.weekly("dose", "Time together", "person-hours", weeks, trial.events());

        assertEquals(
                "12 person-hours in 2 weeks; the most in one week was 12 (from 25 October 2019). In 1 week there were none."
                        + " 1 week is not shown, because fewer than five were there.",
                figure.sentence());
        assertEquals(
                2,
                figure.drawing().marks().stream()
                        .filter(mark -> mark instanceof Drawing.Box)
                        .count());
    }

    @Test
    void without_a_time_before_the_trial_there_are_no_limits_and_the_reason_is_said() {
        var begins = trial.protocol().baselineFrom();
        var all = changed(plan(begins, trial.protocol().measures()), trial.observations(), trial.events());
        var visits = LeaderCharts.of(all, AFTER).get(0);

        assertTrue(
                visits.says().contains("nothing was recorded before the trial from which its usual range"),
                visits.says());
        assertEquals(List.of(), visits.patterns());
        assertFalse(LeaderCharts.watched(all, AFTER).get(0).limited());
        assertTrue(visits.figure().orElseThrow().alternative().contains("There are no limits."));
    }

    @Test
    void from_a_change_of_the_definition_on_nothing_is_pointed_out_and_the_reason_is_said() {
        var events = List.of(new LoggedEvent(
                "def",
                "Counted otherwise",
                LocalDate.of(2019, 12, 25),
                null,
                LoggedEvent.Kind.DEFINITION_CHANGE,
                List.of("visits"),
                "Note",
                true));
        var high = with(26, "5000");
        var changed = changed(high.protocol(), high.observations(), events);

        assertEquals(1, LeaderCharts.patterns(high, AFTER).get("visits").size());
        assertEquals(List.of(), LeaderCharts.patterns(changed, AFTER).get("visits"));
        var visits = LeaderCharts.of(changed, AFTER).get(0);
        assertEquals(List.of(), visits.patterns());
        assertTrue(
                visits.says()
                        .contains("From 25 December 2019 on nothing is pointed out, because the definition changed"),
                visits.says());
        assertTrue(visits.lines().get(26).note().contains("another definition"));
    }

    @Test
    void a_month_that_straddles_the_beginning_is_set_aside_and_bears_no_signal() {
        var from = LocalDate.of(2017, 11, 1);
        var observations = new ArrayList<Observation>();
        for (int n = 0; from.plusMonths(n).isBefore(LocalDate.of(2020, 4, 1)); n++) {
            var month = from.plusMonths(n);
            var value = month.equals(LocalDate.of(2019, 10, 1)) ? "900" : n % 2 == 0 ? "20" : "24";
            observations.add(new Observation(
                    "fires", month, month.plusMonths(1), new BigDecimal(value), null, false, false, false));
        }
        var fires = LeaderCharts.of(changed(trial.protocol(), observations, List.of()), AFTER)
                .get(1);

        assertEquals(List.of(), fires.patterns());
        var aside = fires.lines().stream()
                .filter(line -> line.days().from().equals(LocalDate.of(2019, 10, 1)))
                .findFirst()
                .orElseThrow();
        assertEquals("set aside", aside.note());
        assertTrue(fires.says().contains("set aside"), fires.says());
    }

    @Test
    void two_of_three_near_a_limit_with_the_third_between_them_are_told_once() {
        // Mean 22 and limits 11.4 and 32.6: near begins at 29.1.
        var values = new ArrayList<String>();
        for (int n = 0; n < 24; n++) {
            values.add(n % 2 == 0 ? "20" : "24");
        }
        values.addAll(List.of("31", "25", "31", "20", "24", "20"));
        var observations = new ArrayList<Observation>();
        for (int n = 0; n < values.size(); n++) {
            var old = LocalDate.of(2017, 10, 25).plusMonths(n);
            observations.add(new Observation(
                    "visits", old, old.plusMonths(1), new BigDecimal(values.get(n)), null, false, false, false));
        }
        var patterns = LeaderCharts.patterns(changed(trial.protocol(), observations, List.of()), AFTER)
                .get("visits");

        assertEquals(
                List.of(Signal.TWO_OF_THREE_NEAR_LIMIT),
                patterns.stream().map(LeaderCharts.Pattern::signal).toList());
        assertEquals(3, patterns.get(0).points());
    }

    @Test
    void what_is_watched_without_pictures_says_which_charts_have_limits_and_a_point_of_the_trial() {
        var watched = LeaderCharts.watched(with(26, "5000"), AFTER);

        assertTrue(watched.get(0).limited());
        assertEquals(1, watched.get(0).patterns().size());
        assertFalse(watched.get(1).recorded());
        assertFalse(watched.get(1).limited());
        assertFalse(
                LeaderCharts.watched(trial, LocalDate.of(2019, 10, 30)).get(0).limited());
        assertTrue(
                LeaderCharts.watched(trial, LocalDate.of(2019, 10, 30)).get(0).recorded());
        assertFalse(LeaderCharts.watched(with(3, "4"), AFTER).get(0).limited());
    }

    @Test
    void a_share_whose_rest_is_small_is_not_said_to_be_from_one_to_four() {
        var old = trial.observations().get(0);
        var few = changed(
                plan(
                        trial.protocol().trialFrom(),
                        List.of(asShare(trial.protocol().measures().get(0)))),
                List.of(new Observation(
                        old.measure(),
                        old.from(),
                        old.to(),
                        new BigDecimal("48"),
                        new BigDecimal("50"),
                        false,
                        false,
                        false)),
                List.of());
        var visits = LeaderCharts.of(few, AFTER).get(0);

        assertEquals("too few behind it, not shown", visits.lines().get(0).value());
        assertEquals("Every value has too few behind it to be shown.", visits.says());
    }

    @Test
    void a_nought_is_hidden_where_the_plan_hides_noughts() {
        var one = trial.protocol().measures().get(0);
        var hiding = new Measure(
                one.code(),
                one.name(),
                one.unit(),
                one.kind(),
                one.better(),
                one.calendar(),
                one.denominatorName(),
                one.source(),
                one.organisation(),
                one.primary(),
                one.aim(),
                one.priority(),
                one.minimumWorthwhileChange(),
                one.headlineWindow(),
                one.seasonalPairs(),
                one.levelAndSlope(),
                Measure.SmallNumbers.WITHHELD_WITH_NOUGHT,
                null);
        var with = with(3, "0");
        var visits = LeaderCharts.of(
                        changed(
                                plan(trial.protocol().trialFrom(), List.of(hiding)),
                                with.observations().stream()
                                        .filter(o -> o.measure().equals(one.code()))
                                        .toList(),
                                List.of()),
                        AFTER)
                .get(0);

        assertEquals(1, visits.hidden());
        assertEquals("0 to 4, not shown", visits.lines().get(3).value());
        assertTrue(visits.says().contains("from 0 to 4"), visits.says());
    }

    private static Measure asShare(Measure one) {
        return new Measure(
                one.code(),
                one.name(),
                one.unit(),
                Measure.Kind.PROPORTION,
                one.better(),
                one.calendar(),
                "cases",
                one.source(),
                one.organisation(),
                one.primary(),
                one.aim(),
                one.priority(),
                one.minimumWorthwhileChange(),
                one.headlineWindow(),
                one.seasonalPairs(),
                one.levelAndSlope());
    }

    /** The plan of the small trial with another beginning, which is also where its baseline ends. */
    private Protocol plan(LocalDate begins, List<Measure> measures) {
        var plan = trial.protocol();
        return plan.withBeginnings(plan.baselineFrom(), begins, begins).withMeasures(measures);
    }

    /** The small trial with another value of visits in one month. */
    private FrozenTrial with(int month, String value) {
        var observations = new ArrayList<>(trial.observations());
        var old = observations.get(month);
        observations.set(
                month,
                new Observation(old.measure(), old.from(), old.to(), new BigDecimal(value), null, false, false, false));
        return changed(trial.protocol(), observations, trial.events());
    }

    private FrozenTrial changed(Protocol protocol, List<Observation> observations, List<LoggedEvent> events) {
        return new FrozenTrial(
                trial.manifest(),
                protocol,
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
}
