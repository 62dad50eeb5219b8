package org.jointestate.evaluation.publish.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of its own that knows nothing of the writer: it takes the files as bytes, reads them by the rules of the Model for Tabular
 * Data and the Metadata Vocabulary (W3C, 2015) and lists everything that is wrong. It is strict: a property it does not know is a fault,
 * and so is a file that nobody describes.
 */
final class CsvOnTheWeb {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*");
    private static final Set<String> GROUP = Set.of(
            "@context",
            "tables",
            "dialect",
            "notes",
            "dc:title",
            "dc:description",
            "dc:creator",
            "dc:created",
            "dc:identifier",
            "dc:provenance",
            "dc:license",
            "dc:rights",
            "rdfs:comment");
    private static final Set<String> TABLE = Set.of("url", "tableSchema", "dc:title", "dc:description", "dc:source");
    private static final Set<String> SCHEMA = Set.of("columns", "primaryKey", "foreignKeys");
    private static final Set<String> COLUMN =
            Set.of("name", "titles", "datatype", "required", "null", "separator", "dc:description", "schema:unitText");

    private final Map<String, byte[]> files;
    private final List<String> faults = new ArrayList<>();

    /** Read tables by address: column name to the canonical texts of its cells, in order. */
    private final Map<String, Map<String, List<@Nullable String>>> read = new TreeMap<>();

    private CsvOnTheWeb(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Everything that is wrong with the folder, or nothing. */
    static List<String> faults(Map<String, byte[]> files) throws IOException {
        var reader = new CsvOnTheWeb(files);
        var bytes = files.get("csv-metadata.json");
        if (bytes == null) {
            return List.of("There is no csv-metadata.json.");
        }
        reader.group(new ObjectMapper().readTree(bytes));
        return reader.faults;
    }

    private void group(JsonNode group) {
        known(group, GROUP, "the group");
        if (!group.path("@context").path(0).asText().equals("http://www.w3.org/ns/csvw")
                || !group.path("@context").path(1).path("@language").asText().equals("en")) {
            faults.add("The context is %s.".formatted(group.path("@context")));
        }
        if (!group.has("dc:license") && !group.has("dc:rights")) {
            faults.add("Neither a licence nor rights are said.");
        }
        var described = new HashSet<String>();
        group.path("tables").forEach(table -> {
            var url = table.path("url").asText();
            if (!described.add(url)) {
                faults.add(url + " is described twice.");
            }
            table(url, table);
        });
        files.keySet().stream()
                .filter(name -> name.endsWith(".csv") && !described.contains(name))
                .forEach(name -> faults.add(name + " is described nowhere."));
        group.path("tables").forEach(table -> table.path("tableSchema")
                .path("foreignKeys")
                .forEach(key -> foreign(table.path("url").asText(), key)));
    }

    private void table(String url, JsonNode table) {
        known(table, TABLE, url);
        for (var said : List.of("dc:title", "dc:description", "dc:source")) {
            if (table.path(said).asText().isBlank()) {
                faults.add("%s says no %s.".formatted(url, said));
            }
        }
        var schema = table.path("tableSchema");
        known(schema, SCHEMA, url);
        var bytes = files.get(url);
        if (bytes == null) {
            faults.add(url + " is described and not there.");
            return;
        }
        var rows = rows(url, bytes);
        var columns = new ArrayList<JsonNode>();
        schema.path("columns").forEach(columns::add);
        var head = rows.get(0);
        if (head.size() != columns.size()) {
            faults.add("%s has %d columns, and %d are described.".formatted(url, head.size(), columns.size()));
            return;
        }
        var cells = new HashMap<String, List<@Nullable String>>();
        for (int n = 0; n < columns.size(); n++) {
            column(url, columns.get(n), head.get(n), n, rows, cells);
        }
        read.put(url, cells);
        primary(url, schema, cells, rows.size() - 1);
    }

    private void column(
            String url,
            JsonNode column,
            String head,
            int position,
            List<List<String>> rows,
            Map<String, List<@Nullable String>> cells) {
        var where = url + ", " + head;
        known(column, COLUMN, where);
        var name = column.path("name").asText();
        if (!NAME.matcher(name).matches() || cells.containsKey(name)) {
            faults.add("%s has the name (%s).".formatted(where, name));
        }
        var titles = column.path("titles");
        var fits = titles.isArray()
                ? java.util.stream.StreamSupport.stream(titles.spliterator(), false)
                        .anyMatch(t -> t.asText().equals(head))
                : titles.asText().equals(head);
        if (!fits) {
            faults.add("%s is not among the titles %s.".formatted(where, titles));
        }
        if (column.path("dc:description").asText().isBlank()) {
            faults.add(where + " is not explained.");
        }
        var nothing = new HashSet<String>();
        column.path("null").forEach(text -> nothing.add(text.asText()));
        var values = new ArrayList<@Nullable String>();
        for (int n = 1; n < rows.size(); n++) {
            if (rows.get(n).size() != rows.get(0).size()) {
                faults.add(
                        "%s, row %d has %d cells.".formatted(url, n, rows.get(n).size()));
                return;
            }
            var cell = rows.get(n).get(position);
            if (nothing.contains(cell)) {
                if (column.path("required").asBoolean()) {
                    faults.add("%s, row %d is empty.".formatted(where, n));
                }
                values.add(null);
                continue;
            }
            var parts = column.has("separator")
                    ? Arrays.asList(
                            cell.split(Pattern.quote(column.path("separator").asText()), -1))
                    : List.of(cell);
            for (var part : parts) {
                if (!parses(part, column.path("datatype"))) {
                    faults.add("%s, row %d: (%s) is not %s.".formatted(where, n, part, column.path("datatype")));
                }
            }
            values.add(cell);
        }
        cells.put(name, values);
    }

    private void primary(String url, JsonNode schema, Map<String, List<@Nullable String>> cells, int rows) {
        if (!schema.has("primaryKey")) {
            return;
        }
        var seen = new HashSet<List<@Nullable String>>();
        for (int n = 0; n < rows; n++) {
            var key = new ArrayList<@Nullable String>();
            for (var part : schema.path("primaryKey")) {
                var values = cells.get(part.asText());
                if (values == null) {
                    faults.add("%s: the key names the column (%s).".formatted(url, part.asText()));
                    return;
                }
                key.add(values.get(n));
            }
            if (!seen.add(key)) {
                faults.add("%s: the key %s is there twice.".formatted(url, key));
            }
        }
    }

    private void foreign(String url, JsonNode key) {
        var own =
                read.getOrDefault(url, Map.of()).get(key.path("columnReference").asText());
        var other = read.getOrDefault(key.path("reference").path("resource").asText(), Map.of())
                .get(key.path("reference").path("columnReference").asText());
        if (own == null || other == null) {
            faults.add("%s: the reference %s leads nowhere.".formatted(url, key));
            return;
        }
        own.stream()
                .filter(cell -> other.stream()
                                .filter(found -> java.util.Objects.equals(found, cell))
                                .count()
                        != 1)
                .forEach(cell -> faults.add("%s: (%s) is not found once by %s.".formatted(url, cell, key)));
    }

    private static boolean parses(String cell, JsonNode datatype) {
        var base =
                datatype.isTextual() ? datatype.asText() : datatype.path("base").asText();
        var format = datatype.path("format").asText();
        try {
            switch (base) {
                case "string":
                    return format.isEmpty() || Pattern.matches(format, cell);
                case "boolean":
                    return Arrays.asList(format.split("\\|")).contains(cell);
                case "date":
                    LocalDate.parse(
                            cell,
                            DateTimeFormatter.ofPattern(format.replace("yyyy", "uuuu"), Locale.ROOT)
                                    .withResolverStyle(ResolverStyle.STRICT));
                    return true;
                case "integer":
                    return cell.matches("[+-]?[0-9]+");
                case "decimal":
                    new BigDecimal(cell);
                    return cell.matches("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");
                default:
                    return false;
            }
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private void known(JsonNode node, Set<String> properties, String where) {
        node.fieldNames().forEachRemaining(name -> {
            if (!properties.contains(name)) {
                faults.add("%s has the property (%s).".formatted(where, name));
            }
        });
    }

    /** RFC 4180 as it stands, with one line feed after each row; written here so that no library of the writer's reads it back. */
    private List<List<String>> rows(String url, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(url + " is not UTF-8.");
            return List.of(List.of());
        }
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int n = 0; n < text.length(); n++) {
            var c = text.charAt(n);
            if (quoted && c == '"' && n + 1 < text.length() && text.charAt(n + 1) == '"') {
                cell.append('"');
                n++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(c);
            }
        }
        if (quoted || !cell.isEmpty() || !row.isEmpty()) {
            faults.add(url + " ends in the middle of a row.");
        }
        return rows;
    }
}
