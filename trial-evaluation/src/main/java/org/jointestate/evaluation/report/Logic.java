package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.TheoryLink;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** The theory of change as a picture: a column for each step, each leading to the next. The table under it holds every word. */
final class Logic {

    private static final double BETWEEN = 26;
    private static final double TOP = 20;
    private static final double LINE = 13;
    private static final int MOST_LINES = 8;
    private static final int MOST_BOXES = 6;

    private record Placed(double left, double right, double middle) {}

    private Logic() {}

    static Block.Figure figure(Material m) {
        var columns = new ArrayList<List<TheoryLink>>();
        for (var stage : TheoryLink.Stage.values()) {
            var links = m.protocol().theoryOfChange().stream()
                    .filter(link -> link.stage() == stage)
                    .toList();
            if (!links.isEmpty()) {
                columns.add(links);
            }
        }
        var width = (Plot.WIDTH - BETWEEN * (columns.size() - 1)) / columns.size();
        var height = columns.stream()
                .mapToDouble(links -> height(links, StrictMath.min(width, 200)))
                .max()
                .orElse(0);
        var marks = new ArrayList<Drawing.Mark>();
        List<Placed> before = List.of();
        for (int n = 0; n < columns.size(); n++) {
            var links = columns.get(n);
            var left = n * (width + BETWEEN);
            var box = StrictMath.min(width, 200);
            marks.add(new Drawing.Label(
                    left, 11, Anchor.START, true, name(links.get(0).stage())));
            var placed = boxes(links, left, box, TOP + (height - height(links, box)) / 2, marks);
            arrows(before, placed, marks);
            before = placed;
        }
        return new Block.Figure(
                m.numbering().id("figure"),
                m.numbering().figure(),
                "How it was meant to work",
                "Read from left to right: what stands in one column was meant to lead to what stands in the next.",
                new Drawing(Plot.WIDTH, TOP + height + 4, marks),
                "Diagram of steps from left to right. " + inWords(m) + ".",
                "The number in a box says how many measures would show that step; the table names them.");
    }

    static String inWords(Material m) {
        return m.protocol().theoryOfChange().stream()
                .collect(Collectors.groupingBy(
                        TheoryLink::stage,
                        java.util.TreeMap::new,
                        Collectors.mapping(TheoryLink::text, Collectors.joining("; "))))
                .entrySet()
                .stream()
                .map(stage -> name(stage.getKey()) + ": " + stage.getValue())
                .collect(Collectors.joining(". Then "));
    }

    private static String name(TheoryLink.Stage stage) {
        return Say.capital(stage.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<String> lines(TheoryLink link, double width) {
        var lines = new ArrayList<>(Lines.of(link.text(), (int) ((width - 12) / 5.5), MOST_LINES));
        if (!link.measures().isEmpty()) {
            lines.add(Say.many(link.measures().size(), "measure", "measures"));
        }
        return lines;
    }

    private static double height(List<TheoryLink> links, double width) {
        double sum = 0;
        for (var link : links.subList(0, StrictMath.min(MOST_BOXES, links.size()))) {
            sum += lines(link, width).size() * LINE + 10 + 8;
        }
        return sum - 8 + (links.size() > MOST_BOXES ? LINE + 4 : 0);
    }

    private static List<Placed> boxes(
            List<TheoryLink> links, double left, double width, double top, List<Drawing.Mark> marks) {
        var placed = new ArrayList<Placed>();
        double y = top;
        for (var link : links.subList(0, StrictMath.min(MOST_BOXES, links.size()))) {
            var lines = lines(link, width);
            var height = lines.size() * LINE + 10;
            marks.add(new Drawing.Box(Look.FLAG, left + 0.5, y, width - 1, height));
            for (int n = 0; n < lines.size(); n++) {
                var counted = !link.measures().isEmpty() && n == lines.size() - 1;
                marks.add(new Drawing.Label(left + 6, y + 15 + n * LINE, Anchor.START, counted, lines.get(n)));
            }
            placed.add(new Placed(left, left + width, y + height / 2));
            y += height + 8;
        }
        if (links.size() > MOST_BOXES) {
            marks.add(new Drawing.Label(
                    left, y + 8, Anchor.START, false, "and %s more".formatted(links.size() - MOST_BOXES)));
        }
        return placed;
    }

    /** All boxes of one step lead to all of the next, by one line between them. */
    private static void arrows(List<Placed> from, List<Placed> to, List<Drawing.Mark> marks) {
        if (from.isEmpty()) {
            return;
        }
        var middle = (from.get(0).right() + to.get(0).left()) / 2 - 2;
        double high = Double.POSITIVE_INFINITY;
        double low = Double.NEGATIVE_INFINITY;
        for (var box : from) {
            marks.add(line(box.right(), box.middle(), middle, box.middle()));
            high = StrictMath.min(high, box.middle());
            low = StrictMath.max(low, box.middle());
        }
        for (var box : to) {
            marks.add(line(middle, box.middle(), box.left() - 5, box.middle()));
            marks.add(new Drawing.Line(
                    Look.BAR_5,
                    List.of(
                            new Point(box.left() - 1, box.middle()),
                            new Point(box.left() - 8, box.middle() - 3.5),
                            new Point(box.left() - 8, box.middle() + 3.5)),
                    true));
            high = StrictMath.min(high, box.middle());
            low = StrictMath.max(low, box.middle());
        }
        marks.add(line(middle, high, middle, low));
    }

    private static Drawing.Line line(double x1, double y1, double x2, double y2) {
        return new Drawing.Line(Look.MEAN, List.of(new Point(x1, y1), new Point(x2, y2)), false);
    }
}
