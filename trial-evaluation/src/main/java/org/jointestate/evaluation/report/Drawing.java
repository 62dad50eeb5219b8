package org.jointestate.evaluation.report;

import java.util.List;

/**
 * A drawing of a few marks on a fixed sheet: the one source of a chart for screen and paper. Looks are named, not
 * given, so that paper, dark screens and forced colours can each choose theirs.
 */
public record Drawing(double width, double height, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** How a mark looks. */
    public enum Look {
        AXIS,
        GRID,
        BAND,
        HATCH,
        LIMIT,
        LIMIT_CARRIED,
        MEAN,
        MEAN_CARRIED,
        SPLIT,
        LINE_BEFORE,
        LINE_DURING,
        DOT_BEFORE,
        DOT_DURING,
        DOT_TOUCHED,
        SIGNAL,
        RANGE,
        ESTIMATE,
        ENOUGH,
        AREA,
        FLAG,
        BAR_1,
        BAR_2,
        BAR_3,
        BAR_4,
        BAR_5,
        EXPECTED,
        BESIDE_DOTTED,
        BESIDE_MIXED,
        GAP
    }

    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Words that must fit beside a mark; the whole of them stands in the text around the drawing. */
    static String shortened(String text, int most) {
        var said = Printable.of(text).replaceAll("\\s+", " ");
        return said.codePointCount(0, said.length()) <= most
                ? said
                : said.substring(0, said.offsetByCodePoints(0, most - 1)).strip() + "\u2026";
    }

    public sealed interface Mark {}

    public record Point(double x, double y) {}

    /** Straight lines through the points; closed ones are filled. */
    public record Line(Look look, List<Point> points, boolean closed) implements Mark {
        public Line {
            points = List.copyOf(points);
        }
    }

    public record Box(Look look, double x, double y, double width, double height) implements Mark {}

    public record Circle(Look look, double x, double y, double radius) implements Mark {}

    public record Label(double x, double y, Anchor anchor, boolean strong, String text) implements Mark {

        public Label {
            text = Printable.of(text);
        }
    }
}
