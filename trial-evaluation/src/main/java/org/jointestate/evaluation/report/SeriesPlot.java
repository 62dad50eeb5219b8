package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** What both charts of a measure draw: its values period by period, the events, and where the trial begins. */
final class SeriesPlot {

    private static final int LONG_EVENT = 14;

    private final MeasureData data;
    private final Set<Integer> hidden;
    private final double[] shown;
    private final Span days;

    /** @param hidden positions, counted from 1, whose values are known and too small to be shown */
    SeriesPlot(MeasureData data, Set<Integer> hidden) {
        this.data = data;
        this.hidden = Set.copyOf(hidden);
        this.shown = data.shown();
        this.days = new Span(
                data.spans().get(0).from(),
                data.spans().get(data.spans().size() - 1).to());
    }

    MeasureData data() {
        return data;
    }

    Set<Integer> hidden() {
        return hidden;
    }

    double[] shown() {
        return shown.clone();
    }

    Span days() {
        return days;
    }

    /** Periods of the measure without a value; one that is set aside owes none. */
    long missing() {
        return IntStream.range(0, shown.length).filter(this::missing).count() - withoutCases();
    }

    private boolean missing(int n) {
        return Double.isNaN(shown[n]) && !data.outside().contains(n + 1) && !hidden.contains(n + 1);
    }

    /** Recorded, and nothing to take a share of: no value, and not missing either. */
    long withoutCases() {
        var exposure = data.exposure();
        var values = data.values();
        return IntStream.range(0, shown.length)
                .filter(n -> missing(n) && !Double.isNaN(values[n]) && Double.isNaN(exposure[n]))
                .count();
    }

    /** Values that are drawn and carry no claim. */
    long setAside() {
        var judged = data.judgeable();
        return IntStream.range(0, shown.length)
                .filter(n -> !Double.isNaN(shown[n]) && Double.isNaN(judged[n]))
                .count();
    }

    Plot plot(double height, double[] alsoShown) {
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

    void ground(Plot plot) {
        disruptions().forEach(event -> plot.hatch(event.spanUntil(days.to())));
        disruptions().stream().findFirst().ifPresent(event -> plot.hatchName(event.name()));
    }

    /** Long ones alone: a day or two would be a line. */
    private List<LoggedEvent> disruptions() {
        return events().stream()
                .filter(event -> event.spanUntil(days.to()).days() >= LONG_EVENT
                        && (event.kind() == LoggedEvent.Kind.SHOCK || event.kind() == LoggedEvent.Kind.DATA_GAP))
                .toList();
    }

    /** Those of the days that are drawn: one that was over before the first of them moved none of these numbers. */
    List<LoggedEvent> events() {
        return data.events().stream()
                .filter(event -> event.from().isBefore(days.to())
                        && event.spanUntil(days.to()).overlaps(days))
                .toList();
    }

    String hatched() {
        var names = disruptions().stream().map(LoggedEvent::name).toList();
        return names.isEmpty() ? "" : " Hatched: " + Say.and(names) + ".";
    }

    void line(Plot plot, Look look, List<Double> values, int from, int to) {
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
    void series(Plot plot) {
        var firstTrial = data.firstTrial();
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
        badValues(plot);
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
                if (shown.length <= 60 && missing(n)) {
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

    /** The first few that cannot be what is counted bear their name; all of them stand in the words. */
    private void badValues(Plot plot) {
        int named = 0;
        for (int n = 0; n < shown.length && named < 3; n++) {
            if (data.bad(n).isPresent()) {
                named++;
                var foot = plot.y(Double.NEGATIVE_INFINITY);
                var y = Double.isNaN(shown[n]) ? foot : plot.y(shown[n]);
                var x = plot.middle(data.spans().get(n));
                plot.label(
                        x,
                        StrictMath.min(y, foot - 4) - 6,
                        x > plot.right() - 40 ? Drawing.Anchor.END : Drawing.Anchor.START,
                        true,
                        "bad value");
            }
        }
    }

    void split(Plot plot) {
        if (data.firstTrial() <= data.spans().size()) {
            plot.split(data.spans().get(data.firstTrial() - 1).from(), "Baseline", "Trial");
        }
    }
}
