package org.jointestate.web.people.privacy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jointestate.domain.people.privacy.HeldData;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** A copy of somebody's data as one ZIP: a page for people and a file for programs, which say the same. */
final class HeldDataFiles {

    static final String FILE_NAME = "data-held.zip";

    private static final JsonWriterFactory WRITERS =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private HeldDataFiles() {}

    static byte[] zip(HeldData data, Words words) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "data-held.html", html(data, words));
            put(zip, "data-held.json", json(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String json(HeldData data) {
        var sections = Json.createArrayBuilder();
        for (var section : data.sections()) {
            var rows = Json.createArrayBuilder();
            for (var row : section.rows()) {
                rows.add(row(section.columns(), row));
            }
            var withheld = Json.createArrayBuilder();
            section.withheld()
                    .forEach(one -> withheld.add(Json.createObjectBuilder()
                            .add("column", one.column())
                            .add("why", one.why())));
            sections.add(Json.createObjectBuilder()
                    .add("section", section.name())
                    .add("rows", rows)
                    .add("notGiven", withheld));
        }
        var mentions = Json.createArrayBuilder();
        data.mentions()
                .forEach(one -> mentions.add(
                        Json.createObjectBuilder().add("where", one.where()).add("texts", one.texts())));
        var text = new StringWriter();
        try (var writer = WRITERS.createWriter(text)) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("asOf", data.at().toString())
                    .add("sections", sections)
                    .add("mentions", mentions)
                    .build());
        }
        return text.toString();
    }

    private static JsonObject row(List<String> columns, List<@Nullable String> values) {
        var row = Json.createObjectBuilder();
        for (int i = 0; i < columns.size(); i++) {
            var value = values.get(i);
            if (value == null) {
                row.addNull(columns.get(i));
            } else {
                row.add(columns.get(i), value);
            }
        }
        return row.build();
    }

    static String html(HeldData data, Words words) {
        var page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(words.of("held.heading")))
                .append("</title><style>body{font:1rem/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}")
                .append("table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3rem .5rem;")
                .append(
                        "text-align:left;vertical-align:top;overflow-wrap:anywhere}caption{text-align:left;padding:.3rem 0}")
                .append("</style></head><body><main><h1>")
                .append(escaped(words.of("held.heading")))
                .append("</h1><p>")
                .append(escaped(words.of("held.asOf", MOMENT.format(data.at()))))
                .append("</p><p>")
                .append(escaped(words.of("held.says")))
                .append("</p>");
        for (var section : data.sections()) {
            section(page, section, words);
        }
        page.append("<h2>").append(escaped(words.of("held.mentions"))).append("</h2>");
        if (data.mentions().isEmpty()) {
            page.append("<p>").append(escaped(words.of("held.noMentions"))).append("</p>");
        } else {
            page.append("<p>").append(escaped(words.of("held.mentionsSay"))).append("</p><ul>");
            data.mentions().forEach(one -> page.append("<li>")
                    .append(escaped(words.of("held.mention", one.where(), one.texts())))
                    .append("</li>"));
            page.append("</ul>");
        }
        return page.append("</main></body></html>\n").toString();
    }

    private static void section(StringBuilder page, HeldData.Section section, Words words) {
        var heading = sectionInWords(section.name(), words);
        page.append("<h2>").append(escaped(heading)).append("</h2>");
        if (section.rows().isEmpty()) {
            page.append("<p>").append(escaped(words.of("held.none"))).append("</p>");
        } else {
            page.append("<table><caption>")
                    .append(escaped(
                            words.of("held.rows", heading, section.rows().size())))
                    .append("</caption><thead><tr>");
            section.columns().forEach(column -> page.append("<th scope=\"col\">")
                    .append(escaped(columnInWords(column, words)))
                    .append("</th>"));
            page.append("</tr></thead><tbody>");
            for (var row : section.rows()) {
                page.append("<tr>");
                row.forEach(value -> page.append("<td>")
                        .append(escaped(value == null ? "–" : value))
                        .append("</td>"));
                page.append("</tr>");
            }
            page.append("</tbody></table>");
            if (!section.withheld().isEmpty()) {
                page.append("<p>").append(escaped(words.of("held.withheld"))).append("</p><ul>");
                section.withheld().forEach(one -> page.append("<li>")
                        .append(escaped(columnInWords(one.column(), words) + ": " + one.why()))
                        .append("</li>"));
                page.append("</ul>");
            }
        }
    }

    static String sectionInWords(String name, Words words) {
        return words.of("held.section." + name.replace(' ', '-'));
    }

    static String columnInWords(String column, Words words) {
        var known = "held.column." + column;
        return words.has(known) ? words.of(known) : column.replace('_', ' ');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
