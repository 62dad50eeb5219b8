package org.jointestate.evaluation.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.OutcomeRecord.Kind;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.OpenTables;
import org.junit.jupiter.api.Test;

/** Somebody who lays all tables and measures of a version side by side, since each is safe by itself. */
class TablesTogetherTest {

    private static final long SEED = 2019;
    private static final int MONTHS = 3;

    @Test
    void the_requests_are_not_published_where_those_behind_the_medians_tell_how_many_are_open() {
        var open = open(trial(numbers(30, 31, 9), 30, months(10, 10, 10), months(10, 10, 10)));

        assertEquals(List.of(), open.table(OpenTables.REQUESTS));
        assertNull(number(open, Kind.INFORMATION_SHARED), "31 less the 30 behind the medians is one.");
    }

    @Test
    void the_requests_do_not_tell_a_row_of_the_outcomes_that_protects_another() {
        var open = open(trial(numbers(20, 5, 2), 5, months(8, 6, 6), months()));

        assertNull(number(open, Kind.UNINTENDED_EFFECT));
        assertNull(number(open, Kind.INFORMATION_SHARED));
        assertEquals(List.of(), open.table(OpenTables.REQUESTS));
    }

    @Test
    void a_row_of_the_outcomes_does_not_tell_the_one_hidden_month_of_the_measure_it_is_the_sum_of() {
        var open = open(trial(numbers(18, 30, 9), 20, months(8, 7, 3), months()));
        var more = open(trial(numbers(18, 30, 9), 20, months(12, 3, 3), months()));

        assertNull(number(open, Kind.JOINT_VISIT));
        assertEquals(
                18L, number(more, Kind.JOINT_VISIT), "Two hidden months of which the sum is six can be many things.");
    }

    @Test
    void of_a_measure_and_the_two_that_make_it_up_two_are_hidden() {
        var all = count("all");
        var north = count("north");
        var south = count("south");
        var trial = trial(
                numbers(0, 0, 0),
                0,
                List.of(all, north, south),
                Map.of("all", new int[] {12, 13, 15}, "north", new int[] {3, 6, 7}, "south", new int[] {9, 7, 8}),
                months());

        var open = PublicTrial.of(trial, 5, List.of());

        assertEquals("12 13 15", said(open, "all"));
        assertEquals("* 6 7", said(open, "north"));
        assertEquals("* 7 8", said(open, "south"));
    }

    @Test
    void counts_of_what_a_share_is_made_of_do_not_tell_its_small_rest() {
        var share = measure("share", Measure.Kind.PROPORTION);
        var part = count("part");
        var whole = count("whole");
        var observations = new ArrayList<Observation>();
        var plan = plan(share, part, whole);
        var spans = ExpectedPeriods.of(plan, MeasureCalendar.TRIAL_MONTH).trial();
        int[][] values = {{18, 20}, {12, 30}, {14, 31}};
        for (int n = 0; n < MONTHS; n++) {
            var span = spans.get(n);
            var value = BigDecimal.valueOf(values[n][0]);
            var of = BigDecimal.valueOf(values[n][1]);
            observations.add(new Observation("share", span.from(), span.to(), value, of, false, false, false));
            observations.add(new Observation("part", span.from(), span.to(), value, null, false, false, false));
            observations.add(new Observation("whole", span.from(), span.to(), of, null, false, false, false));
        }

        var open = PublicTrial.of(freeze(plan, observations, List.of()), 5, List.of());

        assertEquals("* 12 14", said(open, "share"));
        assertEquals("* 12 14", said(open, "part"));
        assertEquals("20 30 31", said(open, "whole"));
    }

    @Test
    void in_the_demonstration_the_tables_and_measures_together_tell_of_no_open_request() {
        var open = data(PublicTrial.of(
                DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT), 5, List.of()));

        assertEquals(List.of(), open.table(OpenTables.REQUESTS));
        assertNull(number(open, Kind.INFORMATION_SHARED));
        assertFalse(open.table(OpenTables.OUTCOMES).isEmpty());
    }

    /** Every hidden number must be able to be one more or one less, with others that make up for it, whatever is shown. */
    @Test
    void nothing_hidden_in_random_tables_and_measures_can_be_worked_out_from_all_of_them() {
        var random = new Random(SEED);
        int hidden = 0;
        int withRequests = 0;
        for (int round = 0; round < 300; round++) {
            var visits = new int[MONTHS];
            var behind = new int[MONTHS];
            int visitsInAll = 0;
            int answered = 0;
            for (int n = 0; n < MONTHS; n++) {
                visits[n] = any(random);
                behind[n] = any(random);
                visitsInAll += visits[n];
                answered += behind[n];
            }
            int asked = answered + random.nextInt(3) * random.nextInt(5);
            int effects = any(random);
            var trial = trial(numbers(visitsInAll, asked, effects), answered, months(visits), months(behind));
            var open = PublicTrial.of(trial, 5, List.of());

            var attack = new Attack(open);
            var all = attack.unknown("outcomes/All", visitsInAll + asked + effects);
            attack.same(
                    all,
                    attack.outcome(Kind.JOINT_VISIT, visitsInAll),
                    attack.outcome(Kind.INFORMATION_SHARED, asked),
                    attack.outcome(Kind.UNINTENDED_EFFECT, effects));
            attack.same(
                    attack.unknown("outcomes/" + Kind.INFORMATION_SHARED.words(), asked),
                    attack.unknown("requests/All", asked));
            attack.same(
                    attack.unknown("requests/All", asked),
                    attack.unknown("requests/" + OpenTables.ANSWERED, answered),
                    attack.unknown("requests/" + OpenTables.UNANSWERED, asked - answered));
            attack.months("visits", visits, "outcomes/" + Kind.JOINT_VISIT.words());
            attack.months("wait", behind, "requests/" + OpenTables.ANSWERED);

            assertEquals(
                    new TreeSet<>(),
                    attack.found(),
                    "seed %s round %s: %s %s %s"
                            .formatted(SEED, round, attack, data(open).counts(), open.observations()));
            hidden += attack.hidden();
            withRequests += data(open).table(OpenTables.REQUESTS).isEmpty() ? 0 : 1;
        }
        assertTrue(hidden > 300, "Something must have been hidden: " + hidden);
        assertTrue(withRequests > 10, "And something shown: " + withRequests);
    }

    private static int any(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(5) : 5 + random.nextInt(9);
    }

    /** Tries to change what is hidden by one up or down so that everything shown stays as it is. */
    private static final class Attack {

        private final FrozenTrial open;
        private final Map<String, Integer> truth = new LinkedHashMap<>();
        private final List<Map<String, Integer>> sums = new ArrayList<>();

        Attack(FrozenTrial open) {
            this.open = open;
        }

        String unknown(String name, int value) {
            truth.put(name, value);
            return name;
        }

        String outcome(Kind kind, int value) {
            return unknown("outcomes/" + kind.words(), value);
        }

        void same(String whole, String... parts) {
            var sum = new LinkedHashMap<String, Integer>();
            sum.put(whole, -1);
            for (var part : parts) {
                sum.put(part, 1);
            }
            sums.add(sum);
        }

        void months(String measure, int[] values, String whole) {
            var names = new ArrayList<String>();
            for (int n = 0; n < values.length; n++) {
                names.add(unknown(measure + "/" + n, values[n]));
            }
            same(whole, names.toArray(String[]::new));
        }

        private boolean shown(String name) {
            var at = name.indexOf('/');
            var table = name.substring(0, at);
            var row = name.substring(at + 1);
            if (table.equals("outcomes") || table.equals("requests")) {
                return data(open)
                        .count(table, row, OpenTables.NUMBER)
                        .filter(c -> !c.withheld())
                        .isPresent();
            }
            return !open.observationsOf(table).get(Integer.parseInt(row)).withheld();
        }

        private List<String> open() {
            return truth.keySet().stream().filter(name -> !shown(name)).toList();
        }

        int hidden() {
            return open().size();
        }

        /** Hidden numbers that can be nothing else; of those that are in no table the small ones alone. */
        TreeSet<String> found() {
            var names = open();
            var sure = new TreeSet<String>();
            for (var name : names) {
                int number = truth.getOrDefault(name, 0);
                boolean inTable = data(open).counts().stream().anyMatch(c -> (c.table() + "/" + c.row()).equals(name));
                boolean month = name.startsWith("visits/") || name.startsWith("wait/");
                if (number > 0 && (number < 5 || inTable || month)) {
                    sure.add(name);
                }
            }
            change(names, 0, new LinkedHashMap<>(), sure);
            return sure;
        }

        private void change(List<String> names, int at, Map<String, Integer> changes, TreeSet<String> sure) {
            if (sure.isEmpty()) {
                return;
            }
            for (var sum : sums) {
                int known = 0;
                int left = 0;
                for (var term : sum.entrySet()) {
                    var index = names.indexOf(term.getKey());
                    if (index >= at) {
                        left++;
                    } else if (index >= 0) {
                        known += term.getValue() * changes.getOrDefault(term.getKey(), 0);
                    }
                }
                if (StrictMath.abs(known) > left) {
                    return;
                }
            }
            if (at == names.size()) {
                changes.forEach((name, change) -> {
                    if (change != 0) {
                        sure.remove(name);
                    }
                });
                return;
            }
            var name = names.get(at);
            int value = truth.getOrDefault(name, 0);
            for (int change = -1; change <= 1; change++) {
                if (value + change >= (value == 0 ? 0 : 1)) {
                    changes.put(name, change);
                    change(names, at + 1, changes, sure);
                    changes.remove(name);
                }
            }
        }

        @Override
        public String toString() {
            return truth.toString();
        }
    }

    private static OpenData open(FrozenTrial trial) {
        return data(PublicTrial.of(trial, 5, List.of()));
    }

    private static OpenData data(FrozenTrial open) {
        return Objects.requireNonNull(open.open());
    }

    private static @org.jspecify.annotations.Nullable Long number(OpenData open, Kind kind) {
        return open.count(OpenTables.OUTCOMES, kind.words(), OpenTables.NUMBER)
                .map(OpenData.Count::number)
                .orElse(null);
    }

    private static String said(FrozenTrial open, String measure) {
        return String.join(
                " ",
                open.observationsOf(measure).stream()
                        .map(o -> o.withheld() ? "*" : String.valueOf(o.value()))
                        .toList());
    }

    private static Map<Kind, Integer> numbers(int visits, int information, int effects) {
        var numbers = new LinkedHashMap<Kind, Integer>();
        numbers.put(Kind.JOINT_VISIT, visits);
        numbers.put(Kind.INFORMATION_SHARED, information);
        numbers.put(Kind.UNINTENDED_EFFECT, effects);
        return numbers;
    }

    private static int[] months(int... values) {
        return values;
    }

    private static FrozenTrial trial(Map<Kind, Integer> kinds, int answered, int[] visits, int[] behind) {
        return trial(
                kinds,
                answered,
                List.of(count("visits"), measure("wait", Measure.Kind.DURATION)),
                Map.of("visits", visits),
                behind);
    }

    private static FrozenTrial trial(
            Map<Kind, Integer> kinds, int answered, List<Measure> measures, Map<String, int[]> values, int[] behind) {
        var plan = plan(measures.toArray(Measure[]::new));
        var spans = ExpectedPeriods.of(plan, MeasureCalendar.TRIAL_MONTH).trial();
        var observations = new ArrayList<Observation>();
        values.forEach((measure, numbers) -> {
            for (int n = 0; n < numbers.length; n++) {
                observations.add(new Observation(
                        measure,
                        spans.get(n).from(),
                        spans.get(n).to(),
                        BigDecimal.valueOf(numbers[n]),
                        null,
                        false,
                        false,
                        false));
            }
        });
        for (int n = 0; n < behind.length; n++) {
            observations.add(new Observation(
                    "wait",
                    spans.get(n).from(),
                    spans.get(n).to(),
                    BigDecimal.valueOf(2),
                    BigDecimal.valueOf(behind[n]),
                    false,
                    false,
                    false));
        }
        var records = new ArrayList<OutcomeRecord>();
        kinds.forEach((kind, number) -> {
            for (int n = 0; n < number; n++) {
                boolean request = kind == Kind.INFORMATION_SHARED;
                var day = SmallTrial.START.plusDays(3);
                records.add(new OutcomeRecord(
                        day,
                        kind,
                        List.of(),
                        null,
                        request ? "wait" : kind == Kind.JOINT_VISIT ? "visits" : null,
                        request ? day : null,
                        request && n < answered ? day.plusDays(1) : null,
                        "A record"));
            }
        });
        return freeze(plan, observations, records);
    }

    private static FrozenTrial freeze(Protocol plan, List<Observation> observations, List<OutcomeRecord> records) {
        return FrozenTrial.freeze(
                Instant.parse("2020-05-04T09:12:00Z"),
                1,
                plan,
                observations,
                List.of(),
                List.of(),
                List.of(),
                records,
                List.of(),
                List.of(),
                AuthoredText.none(),
                List.of());
    }

    private static Measure count(String code) {
        return measure(code, Measure.Kind.COUNT);
    }

    private static Measure measure(String code, Measure.Kind kind) {
        var m = SmallTrial.protocol().measures().get(0);
        return new Measure(
                code,
                code,
                m.unit(),
                kind,
                m.better(),
                MeasureCalendar.TRIAL_MONTH,
                null,
                m.source(),
                m.organisation(),
                false,
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                null,
                false);
    }

    private static Protocol plan(Measure... measures) {
        var p = SmallTrial.protocol();
        return p.withMeasures(List.of(measures));
    }
}
