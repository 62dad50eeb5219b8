package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

/** What no level of evidence may rest on, although it was agreed on and looks like a comparison. */
class BesideUnsoundTest {

    private static final LocalDate MARCH = LocalDate.of(2020, 1, 25);
    private static final long[] OWN = drawn(7, n -> n < 24 ? 100 : 130);
    private static final long[] NEAR = drawn(8, n -> 90);
    private static final long[] FAR = drawn(9, n -> 60);

    @Test
    void the_values_of_the_trial_under_another_name_carry_nothing() {
        var doubled = at(OWN, (n, v) -> 2 * v);
        var one = at(OWN, (n, v) -> n == 0 ? v + 1 : v);
        var other = at(OWN, (n, v) -> n < 24 ? v : v / 2);
        var long_ = at(OWN, (n, v) -> n % 8 == 0 ? v + 40 : v);
        for (var copy : List.of(OWN, doubled, one, other, long_)) {
            var trial = trial(Map.of("A", copy));

            assertEquals(2, result(trial).maryland());
            assertTrue(text(trial).contains("are those of the trial's own teams, or so close to them"));
        }
        assertEquals(2, result(trial(Map.of("A", OWN, "B", NEAR))).maryland(), "Another team does not make up for it.");
        assertEquals(3, result(trial(Map.of("B", NEAR))).maryland());
        assertEquals(4, result(trial(Map.of("A", FAR, "B", NEAR))).maryland());
    }

    @Test
    void one_site_twice_with_another_month_or_another_size_is_one_site() {
        var month = at(NEAR, (n, v) -> n == 3 ? v + 1 : v);
        var size = at(NEAR, (n, v) -> 2 * v);
        var tenth = at(NEAR, (n, v) -> Math.round(1.1 * v));
        var far = at(NEAR, (n, v) -> n == 3 ? v + 60 : v);
        for (var copy : List.of(NEAR, month, size, tenth, far)) {
            var trial = trial(ordered("A", NEAR, "B", copy));

            assertEquals(3, result(trial).maryland());
            assertTrue(text(trial).contains("are those of Team A, or so close to them"));
        }
    }

    @Test
    void times_and_scores_that_move_as_one_are_one_site_and_those_that_share_a_season_are_not() {
        IntToDoubleFunction season = n -> 20 + 8 * StrictMath.sin(n * StrictMath.PI / 6);
        var own = times(1, season);
        var near = times(2, season);
        var far = times(3, season);

        assertEquals(2, waits(own, Map.of("A", moved(own, 1, 3))).maryland());
        assertEquals(3, waits(own, ordered("A", near, "B", moved(near, 1.3, 0))).maryland());
        assertEquals(4, waits(own, ordered("A", near, "B", far)).maryland());
    }

    @Test
    void an_event_at_the_team_alone_that_is_not_separated_out_carries_nothing() {
        var struck = at(NEAR, (n, v) -> n < 24 ? v : Math.round(0.6 * v));
        var fire = ATrial.event(
                "fire",
                "Fire at the other team",
                ATrial.START,
                ATrial.START.plusMonths(6),
                LoggedEvent.Kind.SHOCK,
                "visits_VS_A");
        var trial = trial(Measure.HeadlineWindow.EVERYTHING, Map.of("A", struck), fire);

        assertTrue(result(trial).beside().get(0).difference().computed());
        assertEquals(2, result(trial).maryland());
        assertFalse(Computed.of(trial).compared().contains(ATrial.VISITS));
        assertTrue(text(trial).contains("Another event touched the team during the trial and is not separated out"));
        assertEquals(
                3,
                result(trial(Measure.HeadlineWindow.EVERYTHING, Map.of("A", struck)))
                        .maryland());
    }

    @Test
    void where_the_headline_gives_a_disruption_a_step_the_comparison_sets_it_aside_and_says_so() {
        var flood = ATrial.event("flood", "Flood", MARCH, MARCH.plusMonths(3), LoggedEvent.Kind.SHOCK, ATrial.VISITS);
        var own = at(OWN, (n, v) -> n < 27 ? v : Math.round(0.3 * v));
        var trial = frozen(Measure.HeadlineWindow.SHOCK_INDICATOR, own, Map.of("A", NEAR), flood);
        var beside = result(trial).beside().get(0);

        assertEquals(27, beside.difference().numbers().periods());
        assertTrue(beside.difference().numbers().change().covers(1.3));
        assertTrue(beside.difference().numbers().change().value() > 1.1, () -> String.valueOf(beside));
        assertTrue(text(trial)
                .contains("over the same 27 months, with 3 months set aside at both because an event touched them"));
    }

    @Test
    void one_bad_value_does_not_free_a_team_that_drifts_and_the_card_says_whose_it_is() {
        var drifting = at(NEAR, (n, v) -> 60 + 5L * n);
        var bad = at(drifting, (n, v) -> n == 3 ? -3 : v);

        assertEquals(2, result(trial(ordered("A", NEAR, "B", drifting))).maryland());
        var trial = trial(ordered("A", NEAR, "B", bad));
        assertEquals(2, result(trial).maryland());
        assertEquals(
                Reason.INVALID_DATA,
                result(trial).beside().get(1).difference().envelope().reason());
        assertTrue(text(trial).contains("because at Team B, the value for "));
        assertTrue(text(trial).contains("(\u22123) is not a count"));
    }

    @Test
    void where_none_were_recorded_at_the_team_that_is_what_is_said() {
        var during = trial(Map.of("A", at(NEAR, (n, v) -> n < 24 ? v : 0)));
        var before = trial(Map.of("A", at(NEAR, (n, v) -> n < 24 ? 0 : v)));

        assertEquals(
                Reason.NO_EVENTS,
                result(during).beside().get(0).difference().envelope().reason());
        assertTrue(text(during).contains("at Team A, none were recorded in the trial"));
        assertTrue(text(before).contains("at Team A, none were recorded before the trial"));
        assertFalse(text(during).contains("did not settle"));
    }

    @FunctionalInterface
    private interface Change {
        long of(int n, long value);
    }

    private static long[] at(long[] values, Change change) {
        var changed = new long[values.length];
        for (int n = 0; n < values.length; n++) {
            changed[n] = change.of(n, values[n]);
        }
        return changed;
    }

    /** As far around the mean as counts are by chance. */
    private static long[] drawn(long seed, IntToDoubleFunction mean) {
        var chance = chance(seed);
        var drawn = new long[30];
        for (int n = 0; n < drawn.length; n++) {
            var m = mean.applyAsDouble(n);
            drawn[n] = StrictMath.round(m + StrictMath.sqrt(m) * chance.nextGaussian());
        }
        return drawn;
    }

    private static double[] times(long seed, IntToDoubleFunction mean) {
        var chance = chance(seed);
        var drawn = new double[30];
        for (int n = 0; n < drawn.length; n++) {
            drawn[n] = StrictMath.round(10 * (mean.applyAsDouble(n) + chance.nextGaussian())) / 10.0;
        }
        return drawn;
    }

    private static double[] moved(double[] values, double times, double by) {
        var moved = new double[values.length];
        for (int n = 0; n < moved.length; n++) {
            moved[n] = StrictMath.round(10 * (times * values[n] + by)) / 10.0;
        }
        return moved;
    }

    private static RandomGenerator chance(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static <T> Map<String, T> ordered(String one, T first, String other, T second) {
        var map = new LinkedHashMap<String, T>();
        map.put(one, first);
        map.put(other, second);
        return map;
    }

    private static FrozenTrial trial(Map<String, long[]> teams) {
        return trial(Measure.HeadlineWindow.WITHOUT_TOUCHED, teams);
    }

    private static FrozenTrial trial(Measure.HeadlineWindow window, Map<String, long[]> teams, LoggedEvent... events) {
        return frozen(window, OWN, teams, events);
    }

    private static FrozenTrial frozen(
            Measure.HeadlineWindow window, long[] own, Map<String, long[]> teams, LoggedEvent... events) {
        var m = ATrial.count(ATrial.VISITS, "Visits", Measure.Better.UP, true);
        var others = new LinkedHashMap<String, ATrial.Values>();
        teams.forEach((code, values) -> others.put(code, (n, t) -> values[n]));
        return ATrial.beside(
                ATrial.aTrial()
                        .withoutMeasures()
                        .measuring(ATrial.headlined(window, m), (n, t) -> own[n])
                        .during(events)
                        .build(),
                List.of(ATrial.VISITS),
                others);
    }

    private static MeasureResult waits(double[] own, Map<String, double[]> teams) {
        var wait = ATrial.measure(
                "wait",
                "Days to answer",
                Measure.Kind.DURATION,
                Measure.Better.DOWN,
                org.jointestate.evaluation.dataset.MeasureCalendar.TRIAL_MONTH,
                true);
        var others = new LinkedHashMap<String, ATrial.Values>();
        teams.forEach((code, values) -> others.put(code, (n, t) -> values[n]));
        return result(
                ATrial.beside(
                        ATrial.aTrial()
                                .withoutMeasures()
                                .measuring(wait, (n, t) -> own[n])
                                .build(),
                        List.of("wait"),
                        others),
                "wait");
    }

    private static MeasureResult result(FrozenTrial trial) {
        return result(trial, ATrial.VISITS);
    }

    private static MeasureResult result(FrozenTrial trial, String code) {
        return BesideTeam.with(
                trial, Analysis.of(trial, trial.protocol().measure(code).orElseThrow()));
    }

    private static String text(FrozenTrial trial) {
        return ReportWriter.write(trial, Version.internal()).sections().toString();
    }
}
