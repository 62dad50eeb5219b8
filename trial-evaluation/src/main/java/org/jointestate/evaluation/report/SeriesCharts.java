package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.xmr.Signal;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** The two charts of a measure: control chart with limits frozen on the baseline, and recorded against expected. */
final class SeriesCharts {

    private static final int LONG_EVENT = 14;

    private final MeasureData data;
    private final Result<XmrChart.Chart> xmr;
    private final Set<Integer> hidden;
    private final boolean withheld;
    private final double[] shown;
    private final Span days;

    SeriesCharts(MeasureData data, Result<XmrChart.Chart> xmr) {
        this(data, xmr, Set.of(), false);
    }

    /** @param hidden positions, counted from 1, whose values are known and too small to be shown: their observations bear no value */
    SeriesCharts(MeasureData data, Result<XmrChart.Chart> xmr, Set<Integer> hidden) {
        this(data, xmr, hidden, false);
    }

    /** @param withheld whether the hidden ones are hidden for the public, where one may be hidden to protect another */
    SeriesCharts(MeasureData data, Result<XmrChart.Chart> xmr, Set<Integer> hidden, boolean withheld) {
        this.withheld = withheld;
        this.data = data;
        this.xmr = xmr;
        this.hidden = Set.copyOf(hidden);
        this.shown = data.shown();
        this.days = new Span(
                data.spans().get(0).from(),
                data.spans().get(data.spans().size() - 1).to());
    }

    Block.Figure control(Numbering numbering) {
        var chart = xmr.numbers();
        var plot = plot(192, chart == null ? new double[0] : limits(chart));
        ground(plot);
        if (chart != null) {
            limitLines(plot, chart);
        }
        plot.axes();
        series(plot, data.firstTrial());
        if (chart != null) {
            signals(plot, chart);
        }
        split(plot);
        plot.flags(data.events());
        return new Block.Figure(
                numbering.id("figure"),
                numbering.figure(),
                byPeriod(),
                patternSentence(),
                plot.drawing(),
                controlInWords(chart),
                key(plot, chart != null));
    }

    Block.Figure expected(Numbering numbering, MeasureResult result) {
        var model = result.expected();
        var plot = plot(138, model.stream().mapToDouble(Double::doubleValue).toArray());
        ground(plot);
        var shaded = band(plot, result);
        plot.axes();
        line(plot, Look.GRID, model, 0, data.firstTrial() - 1);
        line(plot, Look.EXPECTED, model, data.firstTrial() - 1, model.size());
        series(plot, data.firstTrial());
        split(plot);
        return new Block.Figure(
                numbering.id("figure"),
                numbering.figure(),
                "%s: recorded, and expected without the trial"
                        .formatted(data.measure().name()),
                expectedSentence(result),
                plot.drawing(),
                "Line chart of what was recorded, with a dashed line of what the baseline led us to expect in the trial. "
                        + expectedSentence(result),
                "Dashed: expected without the trial, allowing for trend and time of year. "
                        + (shaded
                                ? "Shaded: the likely range of the expected total, shared out over the periods in proportion. "
                                : "No likely range is drawn for single periods: the range of the change stands in the table above. ")
                        + "Thin line: the same model in the baseline.");
    }

    /** "Joint referrals by month of the trial"; a name that says its period already does not say it twice. */
    private String byPeriod() {
        var name = data.measure().name();
        var period = " by " + data.measure().calendar().word();
        return name.endsWith(period) ? name : name + period;
    }

    private Plot plot(double height, double[] alsoShown) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (var value : shown) {
            if (!Double.isNaN(value)) {
                least = StrictMath.min(least, value);
                most = StrictMath.max(most, value);
            }
        }
        for (var value : alsoShown) {
            if (!Double.isNaN(value) && value < 3 * StrictMath.max(most, 1)) {
                least = StrictMath.min(least, value);
                most = StrictMath.max(most, value);
            }
        }
        return new Plot(height, days, least, most, height > 150);
    }

    private double[] limits(XmrChart.Chart chart) {
        var phase = chart.phases().get(0);
        return new double[] {lower(phase.lowerLimit()), phase.upperLimit()};
    }

    private double lower(double limit) {
        return data.measure().kind() == Measure.Kind.MONEY ? limit : StrictMath.max(0, limit);
    }

    private void ground(Plot plot) {
        disruptions().forEach(event -> plot.hatch(event.spanUntil(days.to())));
        disruptions().stream().findFirst().ifPresent(event -> plot.hatchName(event.name()));
    }

    /** Long ones alone: a day or two would be a line. */
    private List<LoggedEvent> disruptions() {
        return data.events().stream()
                .filter(event -> event.from().isBefore(days.to()))
                .filter(event -> event.spanUntil(days.to()).overlaps(days)
                        && event.spanUntil(days.to()).days() >= LONG_EVENT
                        && (event.kind() == LoggedEvent.Kind.SHOCK || event.kind() == LoggedEvent.Kind.DATA_GAP))
                .toList();
    }

    private String hatched() {
        var names = disruptions().stream().map(LoggedEvent::name).toList();
        return names.isEmpty() ? "" : " Hatched: " + Say.and(names) + ".";
    }

    private void limitLines(Plot plot, XmrChart.Chart chart) {
        var phase = chart.phases().get(0);
        var x1 = plot.x(days.from());
        var split = data.firstTrial() <= data.spans().size()
                ? plot.x(data.spans().get(data.firstTrial() - 1).from())
                : plot.right();
        var up = plot.y(phase.upperLimit());
        var down = plot.y(lower(phase.lowerLimit()));
        var mean = plot.y(phase.mean());
        plot.add(new Drawing.Box(Look.BAND, x1, up, split - x1, down - up));
        plot.line(Look.LIMIT, x1, up, split, up);
        plot.line(Look.LIMIT, x1, down, split, down);
        plot.line(Look.MEAN, x1, mean, split, mean);
        plot.line(Look.LIMIT_CARRIED, split, up, plot.right(), up);
        plot.line(Look.LIMIT_CARRIED, split, down, plot.right(), down);
        plot.line(Look.MEAN_CARRIED, split, mean, plot.right(), mean);
        var upLabel = StrictMath.min(up, mean - 13) + 3.7;
        var downLabel = StrictMath.max(down, mean + 13) + 3.7;
        plot.label(plot.right() + 6, upLabel, Anchor.START, false, "Upper limit " + Say.figures(phase.upperLimit()));
        plot.label(plot.right() + 6, mean + 3.7, Anchor.START, true, "Mean " + Say.figures(phase.mean()));
        plot.label(plot.right() + 6, downLabel, Anchor.START, false, "Lower limit " + Say.figures(phase.lowerLimit()));
    }

    /** Only a total that was expected has a likely range to shade; whether there was one. */
    private boolean band(Plot plot, MeasureResult result) {
        var total = result.headline().expected();
        if (total.isEmpty()) {
            return false;
        }
        var down = total.get().lower() / total.get().value();
        var up = total.get().upper() / total.get().value();
        var points = new ArrayList<Point>();
        var model = result.expected();
        for (int n = data.firstTrial() - 1; n < model.size(); n++) {
            if (!Double.isNaN(model.get(n))) {
                points.add(new Point(plot.middle(data.spans().get(n)), plot.y(model.get(n) * up)));
            }
        }
        for (int n = model.size() - 1; n >= data.firstTrial() - 1; n--) {
            if (!Double.isNaN(model.get(n))) {
                points.add(new Point(plot.middle(data.spans().get(n)), plot.y(model.get(n) * down)));
            }
        }
        if (points.size() > 2) {
            plot.add(new Drawing.Line(Look.BAR_2, points, true));
        }
        return points.size() > 2;
    }

    private void line(Plot plot, Look look, List<Double> values, int from, int to) {
        var points = new ArrayList<Point>();
        for (int n = from; n < to; n++) {
            if (!Double.isNaN(values.get(n))) {
                points.add(new Point(plot.middle(data.spans().get(n)), plot.y(values.get(n))));
            }
        }
        if (points.size() > 1) {
            plot.add(new Drawing.Line(look, points, false));
        }
    }

    /** Lines stop at a gap: a missing value is not joined over. */
    private void series(Plot plot, int firstTrial) {
        var run = new ArrayList<Point>();
        for (int n = 0; n <= shown.length; n++) {
            var broken = n == shown.length || Double.isNaN(shown[n]) || n + 1 == firstTrial;
            if (broken && run.size() > 1) {
                plot.add(new Drawing.Line(n < firstTrial ? Look.LINE_BEFORE : Look.LINE_DURING, run, false));
            }
            if (broken) {
                run.clear();
            }
            if (n < shown.length && !Double.isNaN(shown[n])) {
                run.add(new Point(plot.middle(data.spans().get(n)), plot.y(shown[n])));
            }
        }
        var radius = shown.length <= 60 ? 3.2 : shown.length <= 220 ? 1.9 : 0.9;
        for (int n = 0; n < shown.length; n++) {
            var x = plot.middle(data.spans().get(n));
            if (hidden.contains(n + 1)) {
                plot.line(
                        Look.ENOUGH,
                        x - 4,
                        plot.y(Double.NEGATIVE_INFINITY) - 3,
                        x + 4,
                        plot.y(Double.NEGATIVE_INFINITY) - 3);
                continue;
            }
            if (Double.isNaN(shown[n])) {
                if (shown.length <= 60) {
                    plot.line(
                            Look.GAP,
                            x,
                            plot.y(Double.NEGATIVE_INFINITY) - 4,
                            x,
                            plot.y(Double.NEGATIVE_INFINITY) - 26);
                }
                continue;
            }
            var look = data.touched().contains(n + 1)
                    ? Look.DOT_TOUCHED
                    : n + 1 < firstTrial ? Look.DOT_BEFORE : Look.DOT_DURING;
            plot.add(new Drawing.Circle(look, x, plot.y(shown[n]), radius));
        }
    }

    private void signals(Plot plot, XmrChart.Chart chart) {
        var size = shown.length <= 60 ? 7.5 : 5;
        for (int n = 0; n < shown.length; n++) {
            if (marked(chart, n)) {
                var x = plot.middle(data.spans().get(n));
                var y = plot.y(shown[n]);
                plot.add(new Drawing.Line(
                        Look.SIGNAL,
                        List.of(
                                new Point(x, y - size),
                                new Point(x + size, y),
                                new Point(x, y + size),
                                new Point(x - size, y),
                                new Point(x, y - size)),
                        false));
            }
        }
    }

    /** In a long series of many points only those beyond a limit are marked; the rest would hide the line. */
    private boolean marked(XmrChart.Chart chart, int n) {
        var signals = chart.signals().get(n);
        return !Double.isNaN(shown[n])
                && (shown.length <= 60
                        ? !signals.isEmpty()
                        : signals.contains(Signal.ABOVE_UPPER_LIMIT) || signals.contains(Signal.BELOW_LOWER_LIMIT));
    }

    private void split(Plot plot) {
        if (data.firstTrial() <= data.spans().size()) {
            plot.split(data.spans().get(data.firstTrial() - 1).from(), "Baseline", "Trial");
        }
    }

    private String patternSentence() {
        var sentence = xmr.envelope().sentence();
        var notes = xmr.envelope().notes();
        return notes.isEmpty() ? sentence : sentence + " " + String.join(" ", notes);
    }

    private String expectedSentence(MeasureResult result) {
        return Verdicts.recordedAndExpected(result.headline(), data)
                .orElse("The dashed line is what the baseline led us to expect.");
    }

    private String controlInWords(XmrChart.@org.jspecify.annotations.Nullable Chart chart) {
        var text = new StringBuilder("Control chart of %s, %s periods from %s. "
                .formatted(data.measure().name(), shown.length, Say.days(days)));
        if (chart == null) {
            text.append("There are no limits. ");
        } else {
            var phase = chart.phases().get(0);
            text.append("Mean %s, limits %s and %s. "
                    .formatted(
                            Say.figures(phase.mean()),
                            Say.figures(phase.lowerLimit()),
                            Say.figures(phase.upperLimit())));
            var unusual = new ArrayList<String>();
            for (int n = 0; n < shown.length; n++) {
                if (!chart.signals().get(n).isEmpty()) {
                    unusual.add(
                            "%s (%s)".formatted(Say.shortDay(data.spans().get(n).from()), data.told(n)));
                }
            }
            text.append(
                    unusual.isEmpty()
                            ? "No point falls outside the pattern. "
                            : "Outside the pattern, by first day: %s. "
                                    .formatted(Say.and(unusual.subList(0, StrictMath.min(12, unusual.size())))
                                            + (unusual.size() > 12
                                                    ? " and %s more".formatted(unusual.size() - 12)
                                                    : "")));
        }
        if (!hidden.isEmpty()) {
            text.append(
                    withheld
                            ? Say.many(hidden.size(), "value is", "values are") + " withheld and shown as a gap. "
                            : LeaderCharts.countsItself(data.measure())
                                    ? Say.many(hidden.size(), "value is", "values are") + " too small to show. "
                                    : Say.many(
                                                    hidden.size(),
                                                    "value has too few behind it",
                                                    "values have too few behind them")
                                            + " to be shown. ");
        }
        var missing = Arrays.stream(shown).filter(Double::isNaN).count() - hidden.size();
        text.append(missing == 0 ? "Nothing is missing." : Say.many(missing, "value is", "values are") + " missing.");
        return text.toString();
    }

    private String key(Plot plot, boolean limits) {
        var key = new StringBuilder("Black: baseline. Heather: trial.");
        if (limits) {
            key.append(
                    shown.length <= 60
                            ? " Diamond: outside the usual pattern."
                            : " Diamond: beyond a limit; runs are counted above, not marked.");
            key.append(
                    data.firstTrial() == 1
                            ? " There is no baseline: the limits rest on the trial itself."
                            : " Limits are frozen on the baseline, dashed where carried forward.");
        }
        if (!data.touched().isEmpty()) {
            key.append(" Hollow: touched by an event.").append(hatched());
        }
        if (Arrays.stream(shown).filter(Double::isNaN).count() > hidden.size()) {
            key.append(" Dotted mark: missing.");
        }
        if (!hidden.isEmpty()) {
            key.append(
                    withheld
                            ? " Short bar at the foot: withheld, at no height of its own."
                            : LeaderCharts.countsItself(data.measure())
                                    ? " Short bar at the foot: 1 to 4, not shown."
                                    : " Short bar at the foot: too few behind it, not shown.");
        }
        if (!plot.startsAtNought()) {
            key.append(" The scale does not start at nought.");
        }
        var numbered = new ArrayList<String>();
        for (int n = 0; n < data.events().size(); n++) {
            var event = data.events().get(n);
            if (event.from().isBefore(days.to())) {
                numbered.add("%s %s, %s".formatted(n + 1, event.name(), Say.shortDay(event.from())));
            }
        }
        if (!numbered.isEmpty()) {
            key.append(" Events: ")
                    .append(numbered.stream().collect(Collectors.joining("; ")))
                    .append('.');
        }
        return key.toString();
    }
}
