package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.regression.LeastSquares;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jspecify.annotations.Nullable;

/**
 * The differences from the same period a year earlier, for a measure with a strong season (method.md 3.1): a chart that does not
 * know the season calls every summer unusual. Their limits rest on the differences that lie wholly in the baseline.
 *
 * @param season the part of what the baseline varies around its trend that its season explains, at most 1
 * @param differences laid out like any measure, from the first period that has one a year earlier
 */
record YearOnYear(double season, MeasureData differences) {

    /** From here on a season is strong: half of what the values vary around their trend. */
    static final double STRONG = 0.5;

    /** Empty where the season is not strong or cannot be known, or where no period has one a year earlier that counts the same. */
    static Optional<YearOnYear> of(MeasureData data) {
        return wanted(data).filter(found -> found.differences().drawable() && !found.isParted(data));
    }

    /** Why there is no chart of the differences, where only a change of what is counted stands against it. */
    static Optional<String> refusal(MeasureData data) {
        return wanted(data)
                .filter(found -> found.isParted(data))
                .map(found ->
                        "The season explains about %s of how far the baseline varies around its trend. What is counted changed on %s, and every %s of the trial that has one a year earlier lies on the other side of that; so no differences from the year before are shown."
                                .formatted(Say.percent(found.season()), found.days(), found.period()));
    }

    /** Whether a change of what is counted leaves no difference in the trial, where there would be some without it. */
    private boolean isParted(MeasureData data) {
        var drawn = ByWeek.drawn(data);
        var whole = differences(drawn, Comparisons.yearOf(drawn.measure().calendar()), List.of());
        return hasTrial(whole) && !hasTrial(differences);
    }

    private static boolean hasTrial(MeasureData differences) {
        return Arrays.stream(differences.shown())
                .skip(differences.firstTrial() - 1L)
                .anyMatch(value -> !Double.isNaN(value));
    }

    private static Optional<YearOnYear> wanted(MeasureData data) {
        if (!data.withheld().isEmpty() || data.invalid(data.series()).isPresent()) {
            return Optional.empty();
        }
        var season = season(data);
        var back = Comparisons.yearOf(data.measure().calendar());
        if (season.isEmpty() || season.getAsDouble() < STRONG || data.firstTrial() <= back + 1) {
            return Optional.empty();
        }
        var drawn = ByWeek.drawn(data);
        var differences = differences(drawn, Comparisons.yearOf(drawn.measure().calendar()), changes(drawn));
        return Optional.of(new YearOnYear(season.getAsDouble(), differences));
    }

    /** From which days on something else was counted, after the first period and in the order of time. */
    private static List<LocalDate> changes(MeasureData data) {
        return changes(data, day -> day.isAfter(data.spans().get(0).from()));
    }

    /** Those before the trial; from one in the trial on nothing is judged at all. */
    private List<LocalDate> changes() {
        var spans = differences.spans();
        var first = differences.firstTrial() > spans.size()
                ? spans.get(spans.size() - 1).to()
                : spans.get(differences.firstTrial() - 1).from();
        return changes(
                differences,
                day -> day.isBefore(first) && day.isAfter(spans.get(0).from().minusYears(1)));
    }

    private static List<LocalDate> changes(MeasureData data, Predicate<LocalDate> which) {
        return data.events().stream()
                .filter(e -> e.kind() == LoggedEvent.Kind.DEFINITION_CHANGE)
                .map(LoggedEvent::from)
                .filter(which)
                .distinct()
                .sorted()
                .toList();
    }

    private String days() {
        return Say.and(changes().stream().map(Say::day).toList());
    }

    private String period() {
        return Limits.period(differences.measure().calendar()).replace("calendar ", "");
    }

    /** What share of the variance around the trend of the baseline the waves of the year take away, allowing for their number. */
    static OptionalDouble season(MeasureData data) {
        var pairs = Shape.pairsFor(data.baselineMonths());
        var shown = data.judgeable();
        var months = data.series().months();
        var rows = new ArrayList<double[]>();
        var values = new ArrayList<Double>();
        for (int n = 0; n < Math.min(data.firstTrial() - 1, shown.length); n++) {
            if (Double.isNaN(shown[n]) || data.touched().contains(n + 1)) {
                continue;
            }
            var row = new double[2 + 2 * pairs];
            row[0] = 1;
            row[1] = n + 1.0;
            for (int k = 1; k <= pairs; k++) {
                row[2 * k] = StrictMath.sin(2 * StrictMath.PI * k * months[n] / 12);
                row[2 * k + 1] = StrictMath.cos(2 * StrictMath.PI * k * months[n] / 12);
            }
            rows.add(row);
            values.add(shown[n]);
        }
        if (pairs == 0 || rows.size() <= 4 + 2 * pairs) {
            return OptionalDouble.empty();
        }
        var y = values.stream().mapToDouble(Double::doubleValue).toArray();
        var trend = LeastSquares.fit(
                rows.stream().map(row -> new double[] {row[0], row[1]}).toArray(double[][]::new), y);
        var seasonal = LeastSquares.fit(rows.toArray(double[][]::new), y);
        var mean = Arrays.stream(y).average().orElse(0);
        var total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
        if (Counts.constant(y)
                || trend.isEmpty()
                || seasonal.isEmpty()
                || !(trend.get().residualSumOfSquares() > 1e-9 * total)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                1 - seasonal.get().residualVariance() / trend.get().residualVariance());
    }

    private static MeasureData differences(MeasureData data, int back, List<LocalDate> changes) {
        var shown = data.judgeable();
        var spans = data.spans().subList(back, data.spans().size());
        var observations = new ArrayList<@Nullable Observation>();
        for (int n = back; n < shown.length; n++) {
            var difference = shown[n] - shown[n - back];
            var earlier = data.spans().get(n - back).to();
            var later = data.spans().get(n).to();
            var apart = changes.stream().anyMatch(day -> later.isAfter(day) && !earlier.isAfter(day));
            observations.add(
                    apart || Double.isNaN(difference)
                            ? null
                            : new Observation(
                                    data.measure().code(),
                                    data.spans().get(n).from(),
                                    data.spans().get(n).to(),
                                    new BigDecimal(Double.toString(difference)),
                                    null,
                                    false,
                                    false,
                                    false));
        }
        var first = Math.max(1, data.firstTrial() - back);
        return new MeasureData(
                measure(data),
                spans,
                observations,
                first,
                new ExpectedPeriods(
                        spans.subList(0, Math.min(first - 1, spans.size())),
                        spans.subList(Math.min(first - 1, spans.size()), spans.size()),
                        List.of()),
                Set.of(),
                either(data.touched(), back, shown.length),
                Set.of(),
                data.events(),
                0);
    }

    /** A difference is touched when either of its periods is. */
    private static Set<Integer> either(Set<Integer> touched, int back, int periods) {
        return touched.stream()
                .flatMap(position -> java.util.stream.Stream.of(position - back, position))
                .filter(position -> position >= 1 && position <= periods - back)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A difference may lie below nought, and has no season of its own. */
    private static Measure measure(MeasureData data) {
        var m = data.measure();
        return new Measure(
                m.code(),
                m.name() + ", difference from " + sameAs(data),
                m.unit(),
                Measure.Kind.SCORE,
                m.better(),
                m.calendar(),
                null,
                m.source(),
                m.organisation(),
                m.primary(),
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                0,
                false);
    }

    private static String sameAs(MeasureData data) {
        return "the same %s a year earlier"
                .formatted(Limits.period(data.measure().calendar()).replace("calendar ", ""));
    }

    /** The limits, with what is wanting where there are too few differences to rest them on. */
    Result<XmrChart.Chart> limits() {
        var limits = Limits.of(differences);
        if (limits.computed() || limits.envelope().reason() != Reason.TOO_FEW_POINTS) {
            return limits;
        }
        var values = differences.judgeable();
        int before = 0;
        for (int n = 0; n < Math.min(differences.firstTrial() - 1, values.length); n++) {
            before += Double.isNaN(values[n]) ? 0 : 1;
        }
        return Result.refused(
                "xmr",
                Reason.TOO_FEW_POINTS,
                before >= XmrChart.FEWEST_POINTS
                        ? "no two neighbouring differences lie in the baseline, so nothing shows how far they move from one to the next"
                        : "only %s in the baseline can be compared with one a year earlier, and limits need at least %s"
                                .formatted(
                                        Say.many(
                                                before,
                                                Limits.period(
                                                        differences.measure().calendar()),
                                                Limits.period(differences
                                                                .measure()
                                                                .calendar()) + "s"),
                                        XmrChart.FEWEST_POINTS));
    }

    String words() {
        return "The season explains about %s of how far the baseline varies around its trend, so each %s is compared with the one a year earlier as well; the limits of the differences are those of the baseline.%s"
                .formatted(
                        Say.percent(season),
                        period(),
                        changes().isEmpty()
                                ? ""
                                : " What is counted changed on %s, so there is no difference between a %s before and one after that."
                                        .formatted(days(), period()));
    }

    Block.Figure figure(Numbering numbering) {
        return new SeriesCharts(differences, limits())
                .control(numbering, differences.measure().name());
    }

    /** Each difference as its table says it, left to be worked out a second time. */
    IntFunction<String> values(Printed printed) {
        var chart = limits().numbers();
        var shown = differences.shown();
        return n -> {
            if (Double.isNaN(shown[n])) {
                return "none";
            }
            var unusual = chart != null && !chart.signals().get(n).isEmpty();
            var from = differences.spans().get(n).from();
            var id = "measure/%s/year-on-year/value/%s"
                    .formatted(differences.measure().code(), from);
            return (unusual ? "\u25ca " : "")
                    + printed.computed(id, "annex C, differences", shown[n], Say.signedNumber(shown[n]))
                    + (differences.touched().contains(n + 1) ? " (e)" : "");
        };
    }
}
