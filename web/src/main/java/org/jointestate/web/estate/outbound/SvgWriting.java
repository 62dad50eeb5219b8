package org.jointestate.web.estate.outbound;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jointestate.domain.estate.plan.PictureCleaner;
import org.jointestate.domain.estate.plan.PictureCleaner.Cleaned;
import org.jointestate.domain.estate.plan.PictureCleaner.Why;
import org.jointestate.web.estate.outbound.SvgCleaner.RefusedFile;

/** One reading of one file: every allowed element is written anew with its allowed attributes, and the rest is passed over. */
final class SvgWriting {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int MOST_ELEMENTS = 5_000;
    private static final int DEEPEST = 40;
    private static final int MOST_ATTRIBUTES = 60;
    private static final int MOST_STYLE = 64 * 1024;
    private static final int MOST_TOLD = 12;
    private static final int LONGEST_TOLD = 24;

    private final XMLStreamReader reader;
    private final StringBuilder out = new StringBuilder();
    private final SvgStyles styles = new SvgStyles();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int elements;
    private int depth;
    private int shapes;

    SvgWriting(XMLStreamReader reader) {
        this.reader = reader;
    }

    Cleaned write() throws XMLStreamException {
        while (reader.hasNext()) {
            var event = reader.next();
            SvgCleaner.refuseEvent(event);
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> start();
                case XMLStreamReader.END_ELEMENT -> end();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text(reader.getText());
                default -> {
                    // Comments, processing instructions and white space say nothing to a browser.
                }
            }
            if (out.length() > PictureCleaner.MOST_BYTES) {
                throw new RefusedFile(Why.TOO_LARGE, PictureCleaner.MOST_BYTES / 1024);
            }
        }
        if (shapes == 0) {
            throw new RefusedFile(Why.NOTHING_TO_SEE, "");
        }
        return new Cleaned.Clean(
                out.toString(), leftOut.stream().limit(MOST_TOLD).toList());
    }

    private void start() throws XMLStreamException {
        count();
        var name = reader.getLocalName();
        var ours = isSvg(reader.getNamespaceURI());
        if (open.isEmpty()) {
            if (!ours || !name.equals("svg")) {
                throw new RefusedFile(Why.NOT_SVG, "");
            }
            root();
        } else if (ours && name.equals("style")) {
            style();
        } else if (ours && SvgAllowed.isElement(name)) {
            element(name);
        } else if (ours && SvgAllowed.isWrapper(name)) {
            tell(name);
            out.append("<g>");
            open.push("g");
        } else {
            pass(ours, name);
        }
    }

    /** One more element, wherever it stands: what is passed over costs time too. */
    private void count() {
        elements++;
        depth++;
        if (elements > MOST_ELEMENTS) {
            throw new RefusedFile(Why.TOO_MANY_ELEMENTS, MOST_ELEMENTS);
        }
        if (depth > DEEPEST) {
            throw new RefusedFile(Why.TOO_DEEP, DEEPEST);
        }
        if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new RefusedFile(Why.TOO_MANY_ATTRIBUTES, MOST_ATTRIBUTES);
        }
    }

    private void root() {
        var box = SvgAllowed.viewBox(
                        reader.getAttributeValue("", "viewBox"),
                        reader.getAttributeValue("", "width"),
                        reader.getAttributeValue("", "height"))
                .orElseThrow(() -> new RefusedFile(Why.NO_SIZE, ""));
        out.append("<svg xmlns=\"")
                .append(SVG)
                .append("\" viewBox=\"")
                .append(box)
                .append('"');
        var attributes = attributes("svg");
        SvgAllowed.ROOT_HAS_ITS_OWN.forEach(attributes::remove);
        write(attributes);
        out.append('>');
        open.push("svg");
    }

    private void element(String name) {
        out.append('<').append(name);
        write(attributes(name));
        out.append('>');
        open.push(name);
        if (SvgAllowed.isSeen(name)) {
            shapes++;
        }
    }

    private void end() {
        depth--;
        out.append("</").append(open.pop()).append('>');
    }

    private void text(String text) {
        if (!open.isEmpty() && SvgAllowed.isText(open.peek())) {
            escape(text);
        }
    }

    /** Reads over an element and all that is in it. */
    private void pass(boolean ours, String name) throws XMLStreamException {
        if (ours && !SvgAllowed.isSilent(name)) {
            tell(name);
        }
        var outside = depth - 1;
        while (depth > outside) {
            var event = reader.next();
            SvgCleaner.refuseEvent(event);
            if (event == XMLStreamReader.START_ELEMENT) {
                count();
                if (isSvg(reader.getNamespaceURI()) && SvgAllowed.isDangerous(reader.getLocalName())) {
                    tell(reader.getLocalName());
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Rules by class are resolved into attributes; a style sheet itself is never written. */
    private void style() throws XMLStreamException {
        var sheet = new StringBuilder();
        var outside = depth - 1;
        while (depth > outside) {
            var event = reader.next();
            SvgCleaner.refuseEvent(event);
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> {
                    count();
                    tell(reader.getLocalName());
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> sheet.append(reader.getText());
                default -> {
                    // Nothing of a comment is a rule.
                }
            }
        }
        if (sheet.length() > MOST_STYLE || !styles.read(sheet.toString())) {
            tell("style");
        }
    }

    private Map<String, String> attributes(String element) {
        var kept = new LinkedHashMap<String, String>();
        String classes = null;
        String style = null;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            var name = reader.getAttributeLocalName(i);
            var value = reader.getAttributeValue(i);
            if (namespace != null && !namespace.isEmpty()) {
                if (SvgAllowed.isReference(name)) {
                    tell(name);
                }
            } else if (name.equals("class")) {
                classes = value;
            } else if (name.equals("style")) {
                style = value;
            } else {
                keep(element, name, value, kept);
            }
        }
        if (classes != null) {
            styles.of(classes).forEach((name, value) -> keep(element, name, value, kept));
        }
        if (style != null) {
            SvgStyles.declarations(style).forEach((name, value) -> {
                if (SvgAllowed.isPresentation(name)) {
                    keep(element, name, value, kept);
                } else if (!SvgAllowed.isSilentProperty(name)) {
                    tell(name);
                }
            });
        }
        return kept;
    }

    private void keep(String element, String name, String value, Map<String, String> kept) {
        var allowed = SvgAllowed.value(element, name, value);
        if (allowed.isPresent()) {
            kept.put(name, allowed.get());
        } else if (!SvgAllowed.isSilentAttribute(name)) {
            tell(name);
        }
    }

    private void write(Map<String, String> attributes) {
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        });
    }

    private void escape(String text) {
        text.codePoints().filter(SvgAllowed::isCharacter).forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
            }
        });
    }

    /** Names come from the file and are shown to the person, so they are short and plain. */
    private void tell(String name) {
        if (leftOut.size() < MOST_TOLD) {
            var plain = name.replaceAll("[^A-Za-z-]", "");
            leftOut.add(
                    plain.substring(0, Math.min(plain.length(), LONGEST_TOLD)).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isSvg(String namespace) {
        return namespace == null || namespace.isEmpty() || namespace.equals(SVG);
    }
}
