package org.jointestate.evaluation.publish;

import static org.jointestate.evaluation.publish.Numbers.tenth;

import java.util.stream.Collectors;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Drawing;

/** Writes a drawing as SVG: attributes for paper and old readers, classes for the screen's stylesheet. */
final class SvgWriter {

    private SvgWriter() {}

    static String screen(Block.Figure figure) {
        var drawing = figure.drawing();
        return open(drawing) + " role=\"img\" aria-label=\"" + escape(figure.alternative()) + "\">"
                + drawing.marks().stream().map(SvgWriter::mark).collect(Collectors.joining())
                + "</svg>";
    }

    /** On paper the element only holds the place; {@link ChartDrawer} draws the same drawing into it. */
    static String paper(Block.Figure figure) {
        return open(figure.drawing()) + " id=\"" + figure.id() + "-drawing\" alt=\"" + escape(figure.alternative())
                + "\"></svg>";
    }

    private static String open(Drawing drawing) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + tenth(drawing.width()) + " "
                + tenth(drawing.height()) + "\" width=\"" + tenth(drawing.width()) + "\" height=\""
                + tenth(drawing.height()) + "\"";
    }

    private static String mark(Drawing.Mark mark) {
        if (mark instanceof Drawing.Line line) {
            var d = new StringBuilder();
            for (var point : line.points()) {
                d.append(d.isEmpty() ? "M" : "L")
                        .append(tenth(point.x()))
                        .append(' ')
                        .append(tenth(point.y()));
            }
            return "<path" + look(line.look()) + " d=\"" + d + (line.closed() ? "Z" : "") + "\"/>";
        }
        if (mark instanceof Drawing.Box box) {
            return "<rect" + look(box.look()) + " x=\"" + tenth(box.x()) + "\" y=\"" + tenth(box.y()) + "\" width=\""
                    + tenth(box.width()) + "\" height=\"" + tenth(box.height()) + "\"/>";
        }
        if (mark instanceof Drawing.Circle circle) {
            return "<circle" + look(circle.look()) + " cx=\"" + tenth(circle.x()) + "\" cy=\"" + tenth(circle.y())
                    + "\" r=\"" + tenth(circle.radius()) + "\"/>";
        }
        var label = (Drawing.Label) mark;
        var anchor =
                switch (label.anchor()) {
                    case START -> "";
                    case MIDDLE -> " text-anchor=\"middle\"";
                    case END -> " text-anchor=\"end\"";
                };
        return "<text class=\"" + (label.strong() ? "L-strong" : "L-label") + "\" x=\"" + tenth(label.x()) + "\" y=\""
                + tenth(label.y()) + "\"" + anchor + " font-size=\"11\""
                + (label.strong() ? " font-weight=\"600\"" : "")
                + " fill=\"" + (label.strong() ? Inks.STRONG : Inks.LABEL) + "\">" + escape(label.text()) + "</text>";
    }

    private static String look(Drawing.Look look) {
        var ink = Inks.of(look);
        var text = new StringBuilder(" class=\"L-" + look.name() + "\" fill=\"")
                .append(ink.fill() == null ? "none" : ink.fill())
                .append('"');
        if (ink.stroke() != null) {
            text.append(" stroke=\"")
                    .append(ink.stroke())
                    .append("\" stroke-width=\"")
                    .append(tenth(ink.width()));
            text.append('"');
        }
        if (!ink.dash().isEmpty()) {
            var dash = ink.dash().stream().map(Numbers::tenth).collect(Collectors.joining(" "));
            text.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        return text.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
