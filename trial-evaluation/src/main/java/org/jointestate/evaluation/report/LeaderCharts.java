package org.jointestate.evaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.xmr.Signal;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jspecify.annotations.Nullable;

/**
 * The control charts of a trial while it runs, for leaders: each with its sentence, its picture, the picture in words and the table
 * behind it. Only periods that are over are drawn. Nothing is judged: no verdict, no colour of praise or blame, no comparison of two points.
 */
public final class LeaderCharts {

    /** From here on a number may be shown. */
    public static final int FEWEST = 5;

    /** One period in the table. */
    public record Line(Span days, String value, String note) {}

    /** Points that belong to one signal and follow one another; of two of three near a limit, the middle one may be the third. */
    public record Pattern(Signal signal, Span first, Span last, int points) {

        /** In plain words, with the days. */
        public String words() {
            var span = "%s to %s".formatted(Say.day(first.from()), Say.day(last.lastDay()));
            return switch (signal) {
                case ABOVE_UPPER_LIMIT -> "Above the upper limit: %s.".formatted(span);
                case BELOW_LOWER_LIMIT -> "Below the lower limit: %s.".formatted(span);
                case TREND_UP -> "%s in a row, each higher than the last: %s.".formatted(points, span);
                case TREND_DOWN -> "%s in a row, each lower than the last: %s.".formatted(points, span);
                case TWO_OF_THREE_NEAR_LIMIT -> "Two of three running close to a limit: %s.".formatted(span);
                case SHIFT_ABOVE -> "%s in a row above the mean: %s.".formatted(points, span);
                case SHIFT_BELOW -> "%s in a row below the mean: %s.".formatted(points, span);
            };
        }
    }

    /**
     * One measure.
     *
     * @param says the sentence before the picture
     * @param figure nothing when nothing was recorded
     * @param hidden how many values are too small to be shown; with one or more there are no limits, from which they could be worked out
     */
    public record Chart(
            String measure,
            String name,
            String unit,
            String says,
            Optional<Block.Figure> figure,
            List<Line> lines,
            List<Pattern> patterns,
            int hidden) {

        public Chart {
            lines = List.copyOf(lines);
            patterns = List.copyOf(patterns);
        }
    }

    /** The amount of a week, such as hours side by side; none where too few are behind it. */
    public record Weekly(Span days, Optional<Double> amount) {

        double told() {
            return amount.orElseThrow();
        }
    }

    private LeaderCharts() {}

    /** Every measure of the plan, in its order, up to the last period that is over. */
    public static List<Chart> of(FrozenTrial trial, LocalDate today) {
        var numbering = new Numbering();
        return trial.protocol().measures().stream()
                .map(measure -> chart(trial, measure, today, numbering))
                .toList();
    }

    /** The patterns alone, by code of the measure; nothing is hidden from them, since they name no value. */
    public static Map<String, List<Pattern>> patterns(FrozenTrial trial, LocalDate today) {
        return trial.protocol().measures().stream().collect(Collectors.toMap(Measure::code, measure -> {
            var data = until(MeasureData.of(trial, measure), today);
            return data.spans().isEmpty() ? List.of() : patterns(data, Limits.of(data));
        }));
    }

    /**
     * What the chart of a measure points out, without its picture.
     *
     * @param recorded whether anything was
     * @param limited whether the chart has limits, and a point of the trial that they can be laid to
     */
    public record Watched(String measure, String name, boolean recorded, boolean limited, List<Pattern> patterns) {

        public Watched {
            patterns = List.copyOf(patterns);
        }
    }

    /** Every measure of the plan, in its order, without drawing anything; what a chart hides is hidden here. */
    public static List<Watched> watched(FrozenTrial trial, LocalDate today) {
        return trial.protocol().measures().stream()
                .map(measure -> {
                    var data = until(MeasureData.of(trial, measure), today);
                    var recorded = !data.received().isEmpty();
                    Result<XmrChart.Chart> xmr =
                            recorded && small(data).isEmpty() ? Limits.of(data) : Result.refused("xmr", Reason.NO_DATA);
                    return new Watched(
                            measure.code(),
                            measure.name(),
                            recorded,
                            xmr.numbers() != null && judged(data),
                            patterns(data, xmr));
                })
                .toList();
    }

    /** Whether a point of the trial is laid to the limits. */
    private static boolean judged(MeasureData data) {
        var values = data.judgeable();
        for (int n = data.firstTrial() - 1; n < values.length; n++) {
            if (!Double.isNaN(values[n])) {
                return true;
            }
        }
        return false;
    }

    private static Chart chart(FrozenTrial trial, Measure measure, LocalDate today, Numbering numbering) {
        var whole = until(MeasureData.of(trial, measure), today);
        var hidden = small(whole);
        var data = hidden.isEmpty() ? whole : without(whole, hidden);
        var lines = lines(data, hidden);
        if (whole.received().isEmpty()) {
            return new Chart(
                    measure.code(),
                    measure.name(),
                    measure.unit(),
                    "Nothing has been recorded yet.",
                    Optional.empty(),
                    lines,
                    List.of(),
                    0);
        }
        if (data.received().isEmpty()) {
            return new Chart(
                    measure.code(),
                    measure.name(),
                    measure.unit(),
                    countsItself(measure)
                            ? "Every value is from %s, too small to be shown.".formatted(small(measure))
                            : "Every value has too few behind it to be shown.",
                    Optional.empty(),
                    lines,
                    List.of(),
                    hidden.size());
        }
        Result<XmrChart.Chart> xmr = hidden.isEmpty()
                ? Limits.of(data)
                : Result.refused(
                        "xmr", Reason.TOO_FEW_POINTS, "values too small to show could be told from the limits");
        var figure = new SeriesCharts(data, xmr, hidden).control(numbering);
        return new Chart(
                measure.code(),
                measure.name(),
                measure.unit(),
                says(data, hidden, figure),
                Optional.of(figure),
                lines,
                patterns(data, xmr),
                hidden.size());
    }

    private static String says(MeasureData data, Set<Integer> hidden, Block.Figure figure) {
        var says = new StringBuilder();
        if (!hidden.isEmpty()) {
            says.append(Say.many(hidden.size(), "value", "values"))
                    .append(
                            countsItself(data.measure())
                                    ? (hidden.size() == 1 ? " is from %s and" : " are from %s and")
                                            .formatted(small(data.measure()))
                                    : hidden.size() == 1
                                            ? " has too few behind it and is"
                                            : " have too few behind them and are")
                    .append(
                            " not shown. There are no limits, because the hidden values could be worked out from them.");
        } else {
            says.append(figure.sentence());
        }
        if (!data.outside().isEmpty()) {
            says.append(' ')
                    .append(Say.many(data.outside().size(), "period is", "periods are"))
                    .append(" set aside, whole neither in the baseline nor in the trial.");
        }
        if (!data.redefined().isEmpty() && hidden.isEmpty()) {
            says.append(
                    " From %s on nothing is pointed out, because the definition changed: the numbers count something else."
                            .formatted(Say.day(data.spans()
                                    .get(data.redefined().iterator().next() - 1)
                                    .from())));
        }
        return says.toString();
    }

    /** The same up to the last period that was over before the day began. */
    private static MeasureData until(MeasureData data, LocalDate today) {
        int over = 0;
        while (over < data.spans().size() && !data.spans().get(over).to().isAfter(today)) {
            over++;
        }
        var count = over;
        return new MeasureData(
                data.measure(),
                data.spans().subList(0, count),
                data.observations().subList(0, count),
                StrictMath.min(data.firstTrial(), count + 1),
                data.expected(),
                upTo(data.outside(), count),
                upTo(data.touched(), count),
                upTo(data.redefined(), count),
                data.events(),
                data.unexpected());
    }

    private static Set<Integer> upTo(Set<Integer> positions, int count) {
        return positions.stream().filter(one -> one <= count).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Counts of people and of things people did, and what a share or rate is made of: 1 to 4 may point at somebody, and nought where the plan says so. */
    private static Set<Integer> small(MeasureData data) {
        var small = new TreeSet<Integer>();
        for (int n = 0; n < data.spans().size(); n++) {
            var observation = data.observations().get(n);
            if (observation != null && !observation.missing() && small(data.measure(), observation)) {
                small.add(n + 1);
            }
        }
        return small;
    }

    private static boolean small(Measure measure, Observation observation) {
        var value =
                observation.value() == null ? Double.NaN : observation.value().doubleValue();
        var nought = hidesNought(measure);
        var of = observation.denominator() == null
                ? Double.NaN
                : observation.denominator().doubleValue();
        return switch (measure.kind()) {
            case COUNT, RATE -> few(value, nought);
            case PROPORTION -> few(value, nought) || few(of - value, nought) || few(of, false);
            case DURATION, SCORE -> few(of, false);
            case MONEY -> false;
        };
    }

    /** Whether what is shown is the small number itself; a share or a median may be of any size when few are behind it. */
    static boolean countsItself(Measure measure) {
        return measure.kind() == Measure.Kind.COUNT;
    }

    /** Where "nobody" says as much as "one", as the plan has it. */
    private static boolean hidesNought(Measure measure) {
        return measure.publicly() == Measure.SmallNumbers.WITHHELD_WITH_NOUGHT;
    }

    private static String small(Measure measure) {
        return hidesNought(measure) ? "0 to 4" : "1 to 4";
    }

    private static boolean few(double count, boolean nought) {
        return (nought ? count >= 0 : count > 0) && count < FEWEST;
    }

    private static MeasureData without(MeasureData data, Set<Integer> hidden) {
        var observations = new ArrayList<@Nullable Observation>(data.observations());
        hidden.forEach(position -> observations.set(position - 1, null));
        return new MeasureData(
                data.measure(),
                data.spans(),
                observations,
                data.firstTrial(),
                data.expected(),
                data.outside(),
                data.touched(),
                data.redefined(),
                data.events(),
                data.unexpected());
    }

    private static List<Line> lines(MeasureData data, Set<Integer> hidden) {
        var shown = data.shown();
        var unit = data.measure().kind() == Measure.Kind.PROPORTION ? "\u00a0%" : "";
        var lines = new ArrayList<Line>();
        for (int n = 0; n < shown.length; n++) {
            var span = data.spans().get(n);
            var value = hidden.contains(n + 1)
                    ? countsItself(data.measure())
                            ? small(data.measure()) + ", not shown"
                            : "too few behind it, not shown"
                    : Double.isNaN(shown[n]) ? "missing" : Say.figures(shown[n]) + unit;
            var notes = new ArrayList<String>();
            notes.add(data.outside().contains(n + 1) ? "set aside" : data.inTrial(n + 1) ? "trial" : "baseline");
            if (data.redefined().contains(n + 1)) {
                notes.add("another definition");
            }
            data.events().stream()
                    .filter(event -> span.overlaps(event.spanUntil(
                            span.to().isAfter(event.from())
                                    ? span.to()
                                    : event.from().plusDays(1))))
                    .forEach(event -> notes.add(event.name()));
            lines.add(new Line(span, value, String.join("; ", notes)));
        }
        return lines;
    }

    private static List<Pattern> patterns(MeasureData data, Result<XmrChart.Chart> xmr) {
        var chart = xmr.numbers();
        if (chart == null) {
            return List.of();
        }
        var patterns = new ArrayList<Pattern>();
        for (var signal : Signal.values()) {
            var first = -1;
            var last = -1;
            for (int n = 0; n < chart.signals().size(); n++) {
                if (!chart.signals().get(n).contains(signal)) {
                    continue;
                }
                if (first >= 0 && n - last > (signal == Signal.TWO_OF_THREE_NEAR_LIMIT ? 2 : 1)) {
                    patterns.add(pattern(data, signal, first, last));
                    first = -1;
                }
                first = first < 0 ? n : first;
                last = n;
            }
            if (first >= 0) {
                patterns.add(pattern(data, signal, first, last));
            }
        }
        return patterns.stream()
                .sorted(Comparator.comparing((Pattern one) -> one.last().from()).thenComparing(Pattern::signal))
                .toList();
    }

    private static Pattern pattern(MeasureData data, Signal signal, int first, int last) {
        return new Pattern(signal, data.spans().get(first), data.spans().get(last), last - first + 1);
    }

    /**
     * A bar for each week, under the events of the trial.
     *
     * @param name what is shown, such as "Time together"
     * @param unit of the amounts, in the plural
     */
    public static Block.Figure weekly(
            String id, String name, String unit, List<Weekly> weeks, List<LoggedEvent> events) {
        var days = new Span(
                weeks.get(0).days().from(), weeks.get(weeks.size() - 1).days().to());
        var told = weeks.stream().filter(week -> week.amount().isPresent()).toList();
        var most = told.stream().mapToDouble(Weekly::told).max().orElse(0);
        var plot = new Plot(165, days, 0, StrictMath.max(most, 1), true);
        var shocks = events.stream()
                .filter(event -> event.kind() == LoggedEvent.Kind.SHOCK)
                .filter(event ->
                        within(event, days) && event.spanUntil(days.to()).days() >= 14)
                .toList();
        shocks.forEach(event -> plot.hatch(event.spanUntil(days.to())));
        for (var week : weeks) {
            var x = plot.middle(week.days());
            var half = StrictMath.max(
                    1, (plot.x(week.days().to()) - plot.x(week.days().from())) / 2 - 1.5);
            if (week.amount().isPresent()) {
                plot.add(new Drawing.Box(
                        Look.BAR_3, x - half, plot.y(week.told()), 2 * half, plot.y(0) - plot.y(week.told())));
            } else {
                plot.line(Look.ENOUGH, x - half, plot.y(0) - 3, x + half, plot.y(0) - 3);
            }
        }
        plot.axes();
        var flagged = events.stream()
                .filter(event -> within(event, days))
                .sorted(Comparator.comparing(LoggedEvent::from).thenComparing(LoggedEvent::code))
                .toList();
        plot.flags(flagged);
        var says = says(unit, weeks, told);
        var key = new StringBuilder("A bar a week: ").append(unit).append('.');
        if (told.size() < weeks.size()) {
            key.append(" Short bar at the foot: too few to show.");
        }
        if (!shocks.isEmpty()) {
            key.append(" Hatched: ")
                    .append(Say.and(shocks.stream().map(LoggedEvent::name).toList()))
                    .append('.');
        }
        for (int n = 0; n < flagged.size(); n++) {
            key.append(n == 0 ? " Events: " : "; ")
                    .append(n + 1)
                    .append(' ')
                    .append(flagged.get(n).name())
                    .append(", ")
                    .append(Say.shortDay(flagged.get(n).from()));
        }
        return new Block.Figure(
                id,
                "",
                name,
                says,
                plot.drawing(),
                "Bar chart by week. " + says,
                key.append(flagged.isEmpty() ? "" : ".").toString());
    }

    private static boolean within(LoggedEvent event, Span days) {
        return event.from().isBefore(days.to()) && event.spanUntil(days.to()).overlaps(days);
    }

    private static String says(String unit, List<Weekly> weeks, List<Weekly> told) {
        if (told.isEmpty()) {
            return "In none of %s were there enough people to show a number."
                    .formatted(Say.many(weeks.size(), "week", "weeks"));
        }
        var top = told.stream().max(Comparator.comparingDouble(Weekly::told)).orElseThrow();
        var none = told.stream().filter(week -> week.told() == 0).count();
        var hidden = weeks.size() - told.size();
        return "%s %s in %s; the most in one week was %s (from %s). In %s there were none.%s"
                .formatted(
                        Say.whole(told.stream().mapToDouble(Weekly::told).sum()),
                        unit,
                        Say.many(told.size(), "week", "weeks"),
                        Say.whole(top.told()),
                        Say.day(top.days().from()),
                        Say.many(none, "week", "weeks"),
                        hidden == 0
                                ? ""
                                : " %s not shown, because fewer than five were there."
                                        .formatted(Say.many(hidden, "week is", "weeks are")));
    }
}
