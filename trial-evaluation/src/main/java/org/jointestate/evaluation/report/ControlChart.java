package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.xmr.Signal;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;
import org.jspecify.annotations.Nullable;

/** The control chart of a measure, with limits frozen on the baseline, and the same in words. */
final class ControlChart {

    private final SeriesPlot series;
    private final MeasureData data;
    private final Result<XmrChart.Chart> xmr;
    private final boolean withheld;
    private final double[] shown;

    ControlChart(SeriesPlot series, Result<XmrChart.Chart> xmr, boolean withheld) {
        this.withheld = withheld;
        this.series = series;
        this.data = series.data();
        this.xmr = xmr;
        this.shown = series.shown();
    }

    Block.Figure figure(Numbering numbering) {
        return figure(numbering, byPeriod());
    }

    Block.Figure figure(Numbering numbering, String caption) {
        var chart = xmr.numbers();
        var plot = series.plot(192, chart == null ? new double[0] : limits(chart));
        series.ground(plot);
        if (chart != null) {
            limitLines(plot, chart);
        }
        plot.axes();
        series.series(plot);
        if (chart != null) {
            signals(plot, chart);
        }
        series.split(plot);
        plot.flags(series.events());
        return new Block.Figure(
                numbering.id("figure"),
                numbering.figure(),
                caption,
                patternSentence(),
                plot.drawing(),
                inWords(chart),
                key(plot, chart != null));
    }

    /** "Joint referrals by month of the trial"; a name that says its period already does not say it twice. */
    private String byPeriod() {
        var name = data.measure().name();
        var period = " by " + data.measure().calendar().word();
        return name.endsWith(period) ? name : name + period;
    }

    private String patternSentence() {
        var chart = xmr.numbers();
        var sentence = chart == null || same(chart) ? said() : pattern(chart);
        var notes = xmr.envelope().notes();
        return notes.isEmpty() ? sentence : sentence + " " + String.join(" ", notes);
    }

    private String said() {
        return xmr.envelope()
                .sentence()
                .replaceFirst("^We could not work this out because ", "There are no limits because ");
    }

    private String pattern(XmrChart.Chart chart) {
        var phase = chart.phases().get(0);
        var outside = Outside.of(data, chart);
        return "The values move up and down between about %s and %s by themselves. %s%s"
                .formatted(
                        Words.rate(lower(phase.lowerLimit())),
                        Words.rate(phase.upperLimit()),
                        outside.words(),
                        outside.all() > 0 && Season.modelled(data)
                                ? " The chart does not know the season: the swing over the year is the season."
                                : "");
    }

    private double[] limits(XmrChart.Chart chart) {
        var phase = chart.phases().get(0);
        return new double[] {lower(phase.lowerLimit()), phase.upperLimit()};
    }

    private double lower(double limit) {
        return Limits.lower(data.measure(), limit);
    }

    private void limitLines(Plot plot, XmrChart.Chart chart) {
        var phase = chart.phases().get(0);
        var x1 = plot.x(series.days().from());
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
        plot.label(plot.right() + 6, upLabel, Anchor.START, false, "Upper limit " + plot.said(phase.upperLimit()));
        plot.label(plot.right() + 6, mean + 3.7, Anchor.START, true, "Mean " + plot.said(phase.mean()));
        plot.label(
                plot.right() + 6,
                downLabel,
                Anchor.START,
                false,
                "Lower limit " + plot.said(lower(phase.lowerLimit())));
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

    private static boolean same(XmrChart.Chart chart) {
        return chart.phases().get(0).averageMovingRange() == 0;
    }

    private String inWords(XmrChart.@Nullable Chart chart) {
        var text = new StringBuilder("Control chart of %s, %s from %s. "
                .formatted(
                        data.measure().name(), Say.many(shown.length, "period", "periods"), Say.days(series.days())));
        if (chart == null) {
            text.append("There are no limits. ");
        } else {
            var phase = chart.phases().get(0);
            text.append("Mean %s, limits %s and %s. "
                    .formatted(
                            Say.figures(phase.mean()),
                            Say.figures(lower(phase.lowerLimit())),
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
                            ? same(chart)
                                    ? "Every value behind the limits was the same, so no point is judged. "
                                    : "No point falls outside the pattern. "
                            : "Outside the pattern, by first day: %s. "
                                    .formatted(Say.and(unusual.subList(0, StrictMath.min(12, unusual.size())))
                                            + (unusual.size() > 12
                                                    ? " and %s more".formatted(unusual.size() - 12)
                                                    : "")));
        }
        if (!series.hidden().isEmpty()) {
            var hidden = series.hidden().size();
            text.append(
                    withheld
                            ? Say.many(hidden, "value is", "values are") + " withheld and shown as a gap. "
                            : LeaderCharts.countsItself(data.measure())
                                    ? Say.many(hidden, "value is", "values are") + " too small to show. "
                                    : Say.many(hidden, "value has too few behind it", "values have too few behind them")
                                            + " to be shown. ");
        }
        data.badOnes().ifPresent(bad -> text.append("Bad values, which cannot be what is counted: " + bad + ". "));
        if (series.withoutCases() > 0) {
            text.append(Say.many(series.withoutCases(), "period", "periods") + " had nothing to take a share of. ");
        }
        if (series.setAside() > 0) {
            text.append(Say.many(series.setAside(), "value is", "values are") + " set aside and not judged. ");
        }
        var missing = series.missing();
        text.append(missing == 0 ? "Nothing is missing." : Say.many(missing, "value is", "values are") + " missing.");
        return text.toString();
    }

    private String key(Plot plot, boolean limits) {
        var key =
                new StringBuilder("Left of the dotted upright: baseline, thin line. Right of it: trial, thicker line.");
        if (limits) {
            key.append(
                    shown.length <= 60
                            ? " Diamond: outside the usual pattern."
                            : " Diamond: beyond a limit; runs are counted above, not marked.");
            key.append(" Limits are frozen on the baseline, dashed where carried forward.");
        }
        if (!data.touched().isEmpty()) {
            key.append(" Hollow: touched by an event.").append(series.hatched());
        }
        if (series.missing() + series.withoutCases() > 0) {
            key.append(
                    series.withoutCases() == 0
                            ? " Dotted mark: missing."
                            : " Dotted mark: missing, or nothing to take a share of.");
        }
        if (series.setAside() > 0) {
            key.append(
                    " No claim rests on %s, which %s a border of the baseline or the trial or %s a change of what was counted."
                            .formatted(
                                    Say.many(series.setAside(), "value", "values"),
                                    series.setAside() == 1 ? "crosses" : "cross",
                                    series.setAside() == 1 ? "follows" : "follow"));
        }
        if (data.badOnes().isPresent()) {
            key.append(" Bad value: cannot be what is counted.");
        }
        if (!series.hidden().isEmpty()) {
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
        key.append(plot.unitInWords());
        var numbered = new ArrayList<String>();
        for (var event : series.events()) {
            numbered.add("%s %s, %s".formatted(numbered.size() + 1, event.name(), Say.shortDay(event.from())));
        }
        if (!numbered.isEmpty()) {
            key.append(" Events: ")
                    .append(numbered.stream().collect(Collectors.joining("; ")))
                    .append('.');
        }
        return key.toString();
    }
}
