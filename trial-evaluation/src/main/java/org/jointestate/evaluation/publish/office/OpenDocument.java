package org.jointestate.evaluation.publish.office;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointestate.evaluation.publish.archive.Archive;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Report;

/**
 * The package of an OpenDocument 1.3: its kind first and stored, so that it is known by its bytes; then its parts and their list. The one
 * time in it is that of the freeze.
 */
final class OpenDocument {

    static final String VERSION = "1.3";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";

    private OpenDocument() {}

    static byte[] bytes(String mimeType, Report report, String title, String styles, String content) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("content.xml", content);
        parts.put("styles.xml", styles);
        parts.put("meta.xml", meta(report, title));
        var files = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("META-INF/manifest.xml", manifest(mimeType, parts).getBytes(StandardCharsets.UTF_8));
        return Archive.startingWith("mimetype", mimeType.getBytes(StandardCharsets.US_ASCII), files);
    }

    /** The root of a part, with the names its elements are written by. */
    static Xml root(String element) {
        return new Xml()
                .open(
                        element,
                        "xmlns:office",
                        OFFICE + "office:1.0",
                        "xmlns:style",
                        OFFICE + "style:1.0",
                        "xmlns:text",
                        OFFICE + "text:1.0",
                        "xmlns:table",
                        OFFICE + "table:1.0",
                        "xmlns:number",
                        OFFICE + "datastyle:1.0",
                        "xmlns:fo",
                        OFFICE + "xsl-fo-compatible:1.0",
                        "xmlns:meta",
                        OFFICE + "meta:1.0",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "office:version",
                        VERSION);
    }

    private static String meta(Report report, String title) {
        var frozen = frozen(report.frozenAt());
        return root("office:document-meta")
                .open("office:meta")
                .leaf("meta:generator", Engine.name())
                .leaf("dc:title", title)
                .leaf("dc:subject", report.subject())
                .leaf("dc:description", report.banner())
                .leaf("meta:initial-creator", report.partners())
                .leaf("meta:creation-date", frozen)
                .leaf("dc:date", frozen)
                .leaf("dc:language", "en-GB")
                .close()
                .close()
                .end();
    }

    static String frozen(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String manifest(String mimeType, Map<String, String> parts) {
        var xml = new Xml()
                .open("manifest:manifest", "xmlns:manifest", OFFICE + "manifest:1.0", "manifest:version", VERSION)
                .empty(
                        "manifest:file-entry",
                        "manifest:full-path",
                        "/",
                        "manifest:version",
                        VERSION,
                        "manifest:media-type",
                        mimeType);
        parts.keySet()
                .forEach(name -> xml.empty(
                        "manifest:file-entry", "manifest:full-path", name, "manifest:media-type", "text/xml"));
        return xml.close().end();
    }
}
