package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointestate.evaluation.method.money.Sensitivity;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** Which line of the ledger moves the balance most: a bar for each, the longest first. */
final class Tornado {

    static final int MOST = 8;
    private static final double LEFT = 268;
    private static final double RIGHT = 570;
    private static final double ROW = 28;

    private Tornado() {}

    static Block.Figure figure(
            Numbering numbering, String kind, Sensitivity.Tornado tornado, Map<String, String> names) {
        var bars = tornado.bars().stream().limit(MOST).toList();
        double least = StrictMath.min(0, tornado.base());
        double most = StrictMath.max(0, tornado.base());
        for (var bar : bars) {
            least = StrictMath.min(least, StrictMath.min(bar.low(), bar.high()));
            most = StrictMath.max(most, StrictMath.max(bar.low(), bar.high()));
        }
        var scale = (RIGHT - LEFT) / StrictMath.max(1, most - least);
        var bottom = 26 + ROW * bars.size();
        var marks = new ArrayList<Drawing.Mark>();
        var floor = least;
        java.util.function.DoubleUnaryOperator x = pounds -> LEFT + (pounds - floor) * scale;
        var zero = x.applyAsDouble(0);
        var base = x.applyAsDouble(tornado.base());
        for (int n = 0; n < bars.size(); n++) {
            var bar = bars.get(n);
            var y = 26 + ROW * n;
            var name = names.getOrDefault(bar.parameter(), bar.parameter());
            var lines = Lines.of(name, 36, 2);
            for (int line = 0; line < lines.size(); line++) {
                marks.add(new Drawing.Label(
                        0, y + (lines.size() == 1 ? 13 : 8 + 12 * line), Anchor.START, false, lines.get(line)));
            }
            box(marks, Look.BAR_2, base, x.applyAsDouble(bar.low()), y);
            box(marks, Look.BAR_4, base, x.applyAsDouble(bar.high()), y);
            var small = StrictMath.min(bar.low(), bar.high());
            var large = StrictMath.max(bar.low(), bar.high());
            marks.add(new Drawing.Label(x.applyAsDouble(small) - 4, y + 13, Anchor.END, false, Say.pounds(small)));
            marks.add(new Drawing.Label(x.applyAsDouble(large) + 4, y + 13, Anchor.START, false, Say.pounds(large)));
        }
        marks.add(new Drawing.Line(Look.AXIS, List.of(new Point(zero, 18), new Point(zero, bottom)), false));
        marks.add(new Drawing.Line(Look.ENOUGH, List.of(new Point(base, 18), new Point(base, bottom)), false));
        var near = StrictMath.abs(zero - base) < 110;
        marks.add(new Drawing.Label(
                near && zero < base ? zero - 4 : zero,
                12,
                near ? (zero < base ? Anchor.END : Anchor.START) : Anchor.MIDDLE,
                false,
                "costs = benefits"));
        marks.add(new Drawing.Label(
                near ? (zero < base ? base + 2 : base - 4) : base,
                12,
                near ? (zero < base ? Anchor.START : Anchor.END) : Anchor.MIDDLE,
                true,
                "all at best"));
        var first = bars.get(0);
        var said = "With every line at its best value the balance is %s. \u201c%s\u201d moves it most: from %s to %s."
                .formatted(
                        Say.pounds(tornado.base()),
                        names.getOrDefault(first.parameter(), first.parameter()),
                        Say.pounds(StrictMath.min(first.low(), first.high())),
                        Say.pounds(StrictMath.max(first.low(), first.high())));
        return new Block.Figure(
                numbering.id("figure"),
                numbering.figure(),
                kind + ": what the balance hangs on",
                said,
                new Drawing(Plot.WIDTH, bottom + 4, marks),
                "Bars of the balance in pounds, the widest first. "
                        + bars.stream()
                                .map(bar -> "%s: %s at its low, %s at its high"
                                        .formatted(
                                                names.getOrDefault(bar.parameter(), bar.parameter()),
                                                Say.pounds(bar.low()),
                                                Say.pounds(bar.high())))
                                .collect(Collectors.joining("; "))
                        + ".",
                "Light: the line at its low value. Dark: at its high value. Dashed: every line at its best value."
                        + (tornado.bars().size() > MOST
                                ? " The %s widest of %s are drawn."
                                        .formatted(MOST, tornado.bars().size())
                                : ""));
    }

    private static void box(List<Drawing.Mark> marks, Look look, double from, double to, double y) {
        if (StrictMath.abs(to - from) > 0.05) {
            marks.add(new Drawing.Box(look, StrictMath.min(from, to), y + 2, StrictMath.abs(to - from), ROW - 13));
        }
    }
}
