package org.jointestate.evaluation.report;

import static org.jointestate.evaluation.dataset.ATrial.VISITS;
import static org.jointestate.evaluation.dataset.ATrial.aTrial;
import static org.jointestate.evaluation.dataset.ATrial.event;
import static org.jointestate.evaluation.dataset.ATrial.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.junit.jupiter.api.Test;

/** What must hold of any series, tried on series drawn by chance from fixed seeds. */
class AnalysisLawsTest {

    private static final int SERIES = 60;

    @Test
    void every_interval_holds_its_estimate_and_one_site_reaches_level_two_at_most() {
        for (int seed = 0; seed < SERIES; seed++) {
            var result = result(counts(seed).during(covid()).build());
            for (var window : result.windows()) {
                window.change().filter(c -> c.hasInterval()).ifPresent(change -> {
                    assertTrue(change.lower() <= change.value() && change.value() <= change.upper(), window.name());
                    assertTrue(change.lower() >= 0, window.name());
                });
            }
            assertTrue(result.maryland() <= 2, "One site reaches level 2 at most.");
        }
    }

    @Test
    void the_order_of_the_rows_changes_nothing() {
        for (int seed = 0; seed < SERIES; seed++) {
            var trial = counts(seed).during(covid()).build();
            var rows = new ArrayList<>(trial.observations());
            Collections.shuffle(rows, new Random(seed));
            var shuffled = new FrozenTrial(
                    trial.manifest(),
                    trial.protocol(),
                    rows,
                    trial.events(),
                    trial.presence(),
                    trial.deskUse(),
                    trial.outcomeRecords(),
                    trial.ledger(),
                    trial.survey(),
                    trial.authored(),
                    trial.signOffs());

            assertEquals(result(trial).windows(), result(shuffled).windows());
            assertEquals(phases(result(trial)), phases(result(shuffled)));
        }
    }

    @Test
    void the_unit_of_a_value_scales_its_change_and_nothing_else() {
        for (int seed = 0; seed < SERIES; seed++) {
            var minutes = result(waits(seed, 60).build()).headline();
            var hours = result(waits(seed, 1).build()).headline();
            if (hours.computed()) {
                var one = hours.change().orElseThrow();
                var sixty = minutes.change().orElseThrow();
                assertEquals(60 * one.value(), sixty.value(), 1e-6 * Math.abs(sixty.value()) + 1e-9);
                assertEquals(60 * one.lower(), sixty.lower(), 1e-4 * Math.abs(sixty.lower()) + 1e-6);
                assertEquals(60 * one.upper(), sixty.upper(), 1e-4 * Math.abs(sixty.upper()) + 1e-6);
            }
        }
    }

    @Test
    void the_unit_of_a_population_changes_no_ratio() {
        for (int seed = 0; seed < SERIES; seed++) {
            var people = result(rates(seed, 1000).build()).headline();
            var thousands = result(rates(seed, 1).build()).headline();
            assertEquals(people.computed(), thousands.computed());
            if (people.computed()) {
                assertEquals(
                        thousands.change().orElseThrow().value(),
                        people.change().orElseThrow().value(),
                        1e-8);
                assertEquals(
                        thousands.change().orElseThrow().upper(),
                        people.change().orElseThrow().upper(),
                        1e-7);
            }
        }
    }

    @Test
    void more_events_in_the_trial_never_lower_the_exact_comparison() {
        for (int seed = 0; seed < SERIES; seed++) {
            double last = -1;
            for (int more = 0; more < 5; more++) {
                var added = more;
                var random = random(seed);
                var fewMonths = aTrial().withBaselineFrom(LocalDate.of(2019, 5, 25))
                        .recording(VISITS, (n, trial) -> 20 + random.nextInt(30) + (trial ? added : 0));
                var headline = result(fewMonths.build()).headline();
                var change = headline.change().orElseThrow();
                assertEquals(Analysis.EXACT, headline.method());
                assertTrue(change.value() > last, "seed " + seed);
                last = change.value();
            }
        }
    }

    @Test
    void a_missing_value_is_one_period_less_and_nothing_else() {
        for (int seed = 0; seed < SERIES; seed++) {
            var whole = result(counts(seed).build());
            var random = random(seed);
            int gone = random.nextInt(24);
            var other = random(seed + 1_000);
            var gap = result(counts(seed)
                    .recording(VISITS, (n, trial) -> {
                        var value = 300 + other.nextInt(100);
                        return n == gone ? null : value;
                    })
                    .build());

            assertEquals(
                    whole.data().received().size() - 1, gap.data().received().size());
            assertEquals(30, whole.headline().envelope().used());
            assertEquals(29, gap.headline().envelope().used());
        }
    }

    @Test
    void limits_are_the_same_whatever_happens_in_the_trial() {
        for (int seed = 0; seed < SERIES; seed++) {
            var usual = random(seed);
            var wild = random(seed);
            var one = result(aTrial().recording(VISITS, (n, trial) -> 300 + usual.nextInt(100))
                    .build());
            var other = result(aTrial().recording(VISITS, (n, trial) -> (trial ? 5_000 : 300) + wild.nextInt(100))
                    .build());

            var phase = one.xmr().found().orElseThrow().phases().get(0);
            assertEquals(phase, other.xmr().found().orElseThrow().phases().get(0));
            for (int n = 24; n < 30; n++) {
                assertTrue(!other.xmr().found().orElseThrow().signals().get(n).isEmpty(), "seed " + seed);
            }
        }
    }

    private static Random random(long seed) {
        return new Random(seed * 7919 + 20191025);
    }

    private static ATrial counts(int seed) {
        var random = random(seed);
        return aTrial().recording(VISITS, (n, trial) -> 300 + random.nextInt(100));
    }

    private static ATrial waits(int seed, int scale) {
        var random = random(seed);
        return aTrial().withoutMeasures()
                .measuring(
                        measure(
                                "wait",
                                "Wait",
                                Measure.Kind.DURATION,
                                Measure.Better.DOWN,
                                MeasureCalendar.TRIAL_MONTH,
                                true),
                        (n, trial) -> scale * (5 + random.nextInt(1000) / 250.0));
    }

    private static ATrial rates(int seed, int people) {
        var random = random(seed);
        return aTrial().withoutMeasures()
                .measuring(
                        measure(
                                "rate",
                                "Calls",
                                Measure.Kind.RATE,
                                Measure.Better.DOWN,
                                MeasureCalendar.TRIAL_MONTH,
                                true),
                        (n, trial) -> 40 + random.nextInt(20),
                        (n, trial) -> people * (90 + n % 7));
    }

    private static LoggedEvent covid() {
        return event("covid", "COVID", LocalDate.of(2020, 3, 16), null, LoggedEvent.Kind.SHOCK);
    }

    private static MeasureResult result(FrozenTrial trial) {
        return Analysis.of(trial, trial.protocol().measures().get(0));
    }

    private static java.util.List<?> phases(MeasureResult result) {
        return result.xmr().found().map(XmrChart.Chart::phases).orElseThrow();
    }
}
