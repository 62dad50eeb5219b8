package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/**
 * The trial and the teams elsewhere on one sheet. Teams of different size are drawn as parts of their own mean before the trial, which is
 * 100, so that what they did alike lies on one line.
 */
final class BesideChart {

    private static final double HEIGHT = 170;
    private static final int DOTS = 60;

    /** So many fit into a line beside the drawing. */
    private static final int LETTERS = 16;

    private static final int LINES_OF_A_NAME = 2;
    private static final double BETWEEN_LINES = 12;

    private final MeasureResult result;

    BesideChart(MeasureResult result) {
        this.result = result;
    }

    /** One series as it is drawn. {@code mean} is the one before the trial, and is 100. */
    private record Drawn(String name, MeasureData data, double mean, double[] index) {}

    Optional<Block.Figure> figure(Numbering numbering) {
        var own = drawn("The trial", result.data());
        var others = result.beside().stream()
                .flatMap(beside -> drawn(beside.team().name(), beside.theirs()).stream())
                .toList();
        if (own.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(figure(numbering, own.get(), others));
    }

    /** Nothing where no mean before the trial can be 100, or where it would give a hidden value away. */
    private static Optional<Drawn> drawn(String name, MeasureData whole) {
        if (whole.spans().isEmpty() || !whole.withheld().isEmpty()) {
            return Optional.empty();
        }
        var data = ByWeek.drawn(whole);
        var mean = mean(data);
        if (!(mean > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Drawn(
                name,
                data,
                mean,
                Arrays.stream(data.shown()).map(value -> 100 * value / mean).toArray()));
    }

    private static double mean(MeasureData data) {
        var judged = data.judgeable();
        return Arrays.stream(judged, 0, Math.min(data.firstTrial() - 1, judged.length))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private Block.Figure figure(Numbering numbering, Drawn own, List<Drawn> others) {
        var series = new SeriesPlot(own.data(), own.data().withheld());
        var all = new ArrayList<>(List.of(own));
        all.addAll(others);
        var values = new ArrayList<Double>();
        all.forEach(one -> Arrays.stream(one.index()).forEach(values::add));
        var limits = limits(own);
        limits.ifPresent(pair -> values.addAll(List.of(pair[0], pair[1])));
        var finite = values.stream().filter(value -> Double.isFinite(value)).toList();
        var least = finite.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var most = finite.stream().mapToDouble(Double::doubleValue).max().orElse(100);
        var plot = new Plot(HEIGHT, series.days(), least, most, false);
        series.ground(plot);
        limits.ifPresent(pair -> band(plot, own, pair));
        plot.axes();
        for (int n = 0; n < others.size(); n++) {
            var look = Strokes.of(n).look;
            line(plot, others.get(n), look, look);
        }
        line(plot, own, Look.LINE_BEFORE, Look.LINE_DURING);
        dots(plot, own);
        series.split(plot);
        names(plot, all);
        return new Block.Figure(
                numbering.id("figure"),
                numbering.figure(),
                "%s: the trial beside comparison".formatted(result.measure().name()),
                "Each line is drawn as a part of its own mean before the trial, which is 100." + together(),
                plot.drawing(),
                inWords(all, others),
                "Unbroken with dots: the trial (black before, heather during). %s%s%s%s"
                        .formatted(
                                key(others),
                                limits.isPresent()
                                        ? " Shaded: the limits of the trial's teams, frozen on the baseline and dashed where carried forward."
                                        : "",
                                series.hatched(),
                                plot.startsAtNought() ? "" : " The scale does not start at nought."));
    }

    /** How the line of each comparison team is drawn; from the fourth on in turn again, and the names at their ends tell them apart. */
    private enum Strokes {
        DASHED("Dashed", Look.EXPECTED),
        DOTTED("Dotted", Look.BESIDE_DOTTED),
        MIXED("Dashes and dots", Look.BESIDE_MIXED);

        private final String words;
        private final Look look;

        Strokes(String words, Look look) {
            this.words = words;
            this.look = look;
        }

        static Strokes of(int place) {
            return values()[place % values().length];
        }
    }

    private static String key(List<Drawn> others) {
        var key = new ArrayList<String>();
        for (var strokes : Strokes.values()) {
            var drawn = new ArrayList<String>();
            for (int n = strokes.ordinal(); n < others.size(); n += Strokes.values().length) {
                drawn.add(others.get(n).name());
            }
            if (!drawn.isEmpty()) {
                key.add("%s: %s.".formatted(strokes.words, Say.and(drawn)));
            }
        }
        return String.join(" ", key);
    }

    /** Nothing of it where the two did not move together before. */
    private String together() {
        return result.beside().stream().anyMatch(BesideTeam::apart)
                ? ""
                : " Where lines move together, something that both share may have moved them.";
    }

    private Optional<double[]> limits(Drawn own) {
        Result<XmrChart.Chart> xmr = own.data() == result.data() ? result.xmr() : Limits.of(own.data());
        return xmr.found().map(chart -> chart.phases().get(0)).map(phase -> new double[] {
            100 * Limits.lower(own.data().measure(), phase.lowerLimit()) / own.mean(),
            100 * phase.upperLimit() / own.mean()
        });
    }

    private static void band(Plot plot, Drawn own, double[] limits) {
        var data = own.data();
        var from = plot.x(data.spans().get(0).from());
        var split = data.firstTrial() <= data.spans().size()
                ? plot.x(data.spans().get(data.firstTrial() - 1).from())
                : plot.right();
        var down = plot.y(limits[0]);
        var up = plot.y(limits[1]);
        plot.add(new Drawing.Box(Look.BAND, from, up, split - from, down - up));
        plot.line(Look.LIMIT, from, up, split, up);
        plot.line(Look.LIMIT, from, down, split, down);
        plot.line(Look.LIMIT_CARRIED, split, up, plot.right(), up);
        plot.line(Look.LIMIT_CARRIED, split, down, plot.right(), down);
    }

    /** A line stops at a gap. */
    private static void line(Plot plot, Drawn drawn, Look before, Look during) {
        var run = new ArrayList<Point>();
        var first = drawn.data().firstTrial();
        for (int n = 0; n <= drawn.index().length; n++) {
            var broken = n == drawn.index().length || Double.isNaN(drawn.index()[n]) || n + 1 == first;
            if (broken && run.size() > 1) {
                plot.add(new Drawing.Line(n < first ? before : during, List.copyOf(run), false));
            }
            if (broken) {
                run.clear();
            }
            if (n < drawn.index().length && !Double.isNaN(drawn.index()[n])) {
                run.add(new Point(plot.middle(drawn.data().spans().get(n)), plot.y(drawn.index()[n])));
            }
        }
    }

    private static void dots(Plot plot, Drawn own) {
        for (int n = 0; own.index().length <= DOTS && n < own.index().length; n++) {
            if (!Double.isNaN(own.index()[n])) {
                var look = own.data().touched().contains(n + 1)
                        ? Look.DOT_TOUCHED
                        : own.data().inTrial(n + 1) ? Look.DOT_DURING : Look.DOT_BEFORE;
                plot.add(new Drawing.Circle(look, plot.middle(own.data().spans().get(n)), plot.y(own.index()[n]), 3.2));
            }
        }
    }

    /** Names stand at the ends of their lines, moved apart where those end close together. */
    private static void names(Plot plot, List<Drawn> all) {
        var taken = new ArrayList<Double>();
        for (var one : all) {
            var last = Arrays.stream(one.index())
                    .filter(value -> !Double.isNaN(value))
                    .reduce((first, second) -> second);
            if (last.isEmpty()) {
                continue;
            }
            var y = plot.y(last.getAsDouble());
            while (true) {
                var at = y;
                if (taken.stream().noneMatch(other -> StrictMath.abs(other - at) < BETWEEN_LINES * LINES_OF_A_NAME)) {
                    break;
                }
                y -= 3;
            }
            taken.add(y);
            var lines = inLines(one.name());
            for (int n = 0; n < lines.size(); n++) {
                plot.label(
                        plot.right() + 6, y + 3.7 + BETWEEN_LINES * n, Anchor.START, one == all.get(0), lines.get(n));
            }
        }
    }

    /** At most two lines of words beside the drawing; the whole name stands below it. */
    private static List<String> inLines(String name) {
        var words = Drawing.shortened(name, Integer.MAX_VALUE);
        var oneLine = Drawing.shortened(name, LETTERS);
        if (oneLine.equals(words)) {
            return List.of(oneLine);
        }
        var end = words.lastIndexOf(' ', words.offsetByCodePoints(0, LETTERS));
        return end < 1
                ? List.of(oneLine)
                : List.of(words.substring(0, end), Drawing.shortened(words.substring(end + 1), LETTERS));
    }

    private static String inWords(List<Drawn> all, List<Drawn> others) {
        var text =
                new StringBuilder("Line chart of the trial beside %s, each as a part of its own mean before the trial. "
                        .formatted(Say.and(others.stream().map(Drawn::name).toList())));
        for (var one : all) {
            text.append("%s: mean before the trial 100, in the trial %s. ".formatted(one.name(), inTrial(one)));
        }
        return text.toString().strip();
    }

    private static String inTrial(Drawn drawn) {
        var values = Arrays.stream(
                        drawn.index(),
                        Math.min(drawn.data().firstTrial() - 1, drawn.index().length),
                        drawn.index().length)
                .filter(value -> !Double.isNaN(value))
                .average();
        return values.isPresent() ? Say.whole(values.getAsDouble()) : "not recorded";
    }
}
