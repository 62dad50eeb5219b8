package org.jointestate.evaluation.demonstration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.Kind;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.its.ContinuousSeries;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.junit.jupiter.api.Test;

/**
 * The methods on data whose truth is known: the headline column (periods touched by COVID set aside) over many seeds.
 * More seeds than {@code ./check} can wait for: {@code -Ddemonstration.seeds=1000}.
 */
class AcceptanceTest {

    private static final int SEEDS = Integer.getInteger("demonstration.seeds", 200);

    @Test
    void with_no_effect_hardly_any_primary_measure_is_called_lower_than_expected() {
        var tally = new Tally();
        for (var seed = 1; seed <= SEEDS; seed++) {
            var trial = DemonstrationTrial.generate(seed, Variant.NO_EFFECT);
            for (var measure : primaries(trial)) {
                var none = measure.kind() == Kind.DURATION ? 0.0 : 1.0;
                headline(trial, measure)
                        .ifPresent(found -> tally.add(measure.code(), found.upper() < none, found.lower() > none));
            }
        }
        System.out.println("No effect, of " + SEEDS + " seeds: " + tally.words("called lower", "called higher"));

        tally.firsts.forEach((code, share) -> assertTrue(tally.share(code) <= 0.08, tally.words("lower", "higher")));
        assertTrue(tally.overall() <= 0.08);
    }

    @Test
    void on_the_default_the_interval_covers_the_truth() {
        var tally = new Tally();
        for (var seed = 1; seed <= SEEDS; seed++) {
            var trial = DemonstrationTrial.generate(seed, Variant.DEFAULT);
            var truth = DemonstrationTrial.truthOf(seed, Variant.DEFAULT);
            for (var measure : primaries(trial)) {
                var line = truth.measures().stream()
                        .filter(l -> l.code().equals(measure.code()))
                        .findFirst()
                        .orElseThrow();
                var expected = (measure.kind() == Kind.DURATION ? line.change() : line.average()).doubleValue();
                var none = measure.kind() == Kind.DURATION ? 0.0 : 1.0;
                headline(trial, measure)
                        .ifPresent(found -> tally.add(
                                measure.code(),
                                found.lower() <= expected && expected <= found.upper(),
                                found.lower() > none || found.upper() < none));
            }
        }
        System.out.println("Default, of " + SEEDS + " seeds: " + tally.words("covered", "excludes no change"));

        tally.firsts.forEach((code, share) -> assertTrue(tally.share(code) >= 0.88, tally.words("covered", "found")));
    }

    private static List<Measure> primaries(FrozenTrial trial) {
        return trial.protocol().measures().stream().filter(Measure::primary).toList();
    }

    /** As the protocol says: monthly, level only, touched months out. Written here again, apart from the report. */
    private static Optional<Estimate> headline(FrozenTrial trial, Measure measure) {
        var rows = trial.observationsOf(measure.code()).stream()
                .filter(o -> measure.calendar() == MeasureCalendar.TRIAL_MONTH)
                .toList();
        var values = new double[rows.size()];
        var days = new double[rows.size()];
        var months = new double[rows.size()];
        var touched = new TreeSet<Integer>();
        for (var n = 0; n < values.length; n++) {
            var row = rows.get(n);
            values[n] = row.missing() ? Double.NaN : row.value().doubleValue();
            days[n] = row.span().days();
            months[n] = row.from().plusDays(row.span().days() / 2).getMonthValue();
            if (row.from().isAfter(LocalDate.of(2020, 2, 24))) {
                touched.add(n + 1);
            }
        }
        var pairs = measure.seasonalPairs();
        var shape = Shape.levelOnly(pairs == null ? 2 : pairs);
        var series = Series.of(values, 25).withMonths(months).without(touched);
        return Optional.ofNullable(
                measure.kind() == Kind.DURATION
                        ? ContinuousSeries.reml(series, shape).envelope().estimate()
                        : CountSeries.quasiPoisson(series.withExposure(days), shape)
                                .envelope()
                                .estimate());
    }

    private static final class Tally {
        private final TreeMap<String, List<Boolean>> firsts = new TreeMap<>();
        private final TreeMap<String, List<Boolean>> seconds = new TreeMap<>();

        void add(String code, boolean first, boolean second) {
            firsts.computeIfAbsent(code, c -> new ArrayList<>()).add(first);
            seconds.computeIfAbsent(code, c -> new ArrayList<>()).add(second);
        }

        double share(String code) {
            return share(firsts.get(code));
        }

        double overall() {
            return share(firsts.values().stream().flatMap(List::stream).toList());
        }

        private static double share(List<Boolean> all) {
            return all.stream().filter(b -> b).count() / (double) all.size();
        }

        String words(String first, String second) {
            var text = new StringBuilder();
            firsts.forEach((code, all) -> text.append("%s %s %.3f, %s %.3f of %d; "
                    .formatted(code, first, share(all), second, share(seconds.get(code)), all.size())));
            return text.toString();
        }
    }
}
