package org.jointestate.evaluation.publish.office;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jointestate.evaluation.report.Report;

/** XML written piece by piece. Our own, because which writer of XML a server brings must not change a byte. */
final class Xml {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Attributes as name, value, name, value. */
    Xml open(String element, String... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    Xml empty(String element, String... attributes) {
        start(element, attributes).append("/>");
        return this;
    }

    Xml text(String text) {
        out.append(escaped(text));
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** The element with nothing but text in it. */
    Xml leaf(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    String end() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("The elements (%s) were not closed.".formatted(open));
        }
        return out.append('\n').toString();
    }

    private StringBuilder start(String element, String... attributes) {
        out.append('<').append(element);
        for (int n = 0; n < attributes.length; n += 2) {
            out.append(' ')
                    .append(attributes[n])
                    .append("=\"")
                    .append(escaped(attributes[n + 1]))
                    .append('"');
        }
        return out;
    }

    /** What XML cannot hold, and what only turns the direction of its neighbours, is left out. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().filter(Xml::canBeHeld).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\r', '\n' -> escaped.append(' ');
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean canBeHeld(int c) {
        return (c == '\n' || c == '\t' || c == '\r' || c >= ' ' && !(c >= 0x7f && c < 0xa0))
                && !(c >= 0xd800 && c <= 0xdfff)
                && (c & 0xfffe) != 0xfffe
                && !Report.turns(c);
    }
}
