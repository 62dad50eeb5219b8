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
import org.jointestate.evaluation.dataset.Observation;
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

    /** The small trial with another value of visits in one month. */
    private FrozenTrial with(int month, String value) {
        var observations = new ArrayList<>(trial.observations());
        var old = observations.get(month);
        observations.set(
                month,
                new Observation(old.measure(), old.from(), old.to(), new BigDecimal(value), null, false, false, false));
        return new FrozenTrial(
                trial.manifest(),
                trial.protocol(),
                observations,
                trial.events(),
                trial.presence(),
                trial.deskUse(),
                trial.outcomeRecords(),
                trial.ledger(),
                trial.survey(),
                trial.authored(),
                trial.signOffs());
    }
}
