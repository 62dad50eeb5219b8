package org.jointestate.evaluation.publish.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An OpenDocument file taken apart. */
final class OpenedFile {

    private final byte[] bytes;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<LocalDateTime> times = new ArrayList<>();

    OpenedFile(byte[] bytes) throws IOException {
        this.bytes = bytes;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
                times.add(entry.getTimeLocal());
            }
        }
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    List<LocalDateTime> times() {
        return times;
    }

    /** What `file` and others look at: the name at byte 30, and the kind right behind it as it is. */
    String kindInItsFirstBytes() {
        var name = new String(bytes, 30, 8, StandardCharsets.US_ASCII);
        if (!name.equals("mimetype")) {
            return "byte 30 begins with " + name;
        }
        return new String(bytes, 38, parts.get("mimetype").length, StandardCharsets.US_ASCII);
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    Document parsed(String part) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(part + ": " + e.getMessage(), e);
        }
    }

    List<String> attributes(String part, String element, String attribute) {
        var found = parsed(part).getElementsByTagName(element);
        var values = new ArrayList<String>();
        for (int n = 0; n < found.getLength(); n++) {
            values.add(((Element) found.item(n)).getAttribute(attribute));
        }
        return values;
    }
}
