package org.jointestate.evaluation.publish.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Json;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.Version;

/**
 * What CSV on the Web (W3C, Metadata Vocabulary for Tabular Data) says of the tables: columns, kinds, units, keys, source, licence. It is
 * written from the very columns that write the tables. A key is promised only where it holds for the rows at hand.
 */
public final class CsvMetadata {

    /** The name the recommendation gives the file that stands beside the tables it describes. */
    public static final String FILE = "csv-metadata.json";

    static final String OPEN_LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private static final List<String> EMPTY_OR_DASH = List.of("", "\u2013");

    private CsvMetadata() {}

    /** @param file the name of the file of a table, by the table's name */
    public static byte[] bytes(
            List<DataTable> tables, FrozenTrial trial, Report report, Version version, UnaryOperator<String> file) {
        var group = new TreeMap<String, Object>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:title", report.title() + ": data");
        group.put("dc:description", report.subject());
        group.put("dc:creator", report.partners());
        group.put("dc:created", report.frozenAt().toString());
        group.put("dc:identifier", trial.manifest().hash());
        group.put(
                "dc:provenance",
                "Worked out by %s from the %s with the hash %s"
                        .formatted(Engine.name(), trial.kind(), trial.manifest().hash()));
        if (version.audience() == Version.Audience.PUBLISHED) {
            group.put("dc:license", Map.of("@id", OPEN_LICENCE));
        } else {
            group.put("dc:rights", "An internal copy: not for publication");
        }
        if (trial.protocol().synthetic()) {
            group.put("rdfs:comment", DataTables.MARK + ". Every person and figure is made up");
        }
        group.put(
                "dialect",
                new TreeMap<>(Map.of(
                        "delimiter",
                        ",",
                        "doubleQuote",
                        true,
                        "encoding",
                        "utf-8",
                        "header",
                        true,
                        "lineTerminators",
                        List.of("\n"),
                        "quoteChar",
                        "\"")));
        group.put(
                "tables",
                tables.stream().map(table -> table(table, tables, file)).toList());
        return Json.bytes(group);
    }

    private static Map<String, Object> table(DataTable table, List<DataTable> all, UnaryOperator<String> file) {
        var schema = new TreeMap<String, Object>();
        schema.put("columns", table.columns().stream().map(CsvMetadata::column).toList());
        if (table.keyHolds()) {
            schema.put(
                    "primaryKey",
                    table.key().stream().map(title -> named(table, title)).toList());
        }
        var foreign = new ArrayList<Map<String, Object>>();
        for (var reference : table.references()) {
            if (!table.rows().isEmpty() && table.holds(reference, all)) {
                foreign.add(new TreeMap<>(Map.of(
                        "columnReference",
                        named(table, reference.column()),
                        "reference",
                        new TreeMap<>(Map.of(
                                "resource",
                                file.apply(reference.table()),
                                "columnReference",
                                all.stream()
                                        .filter(other -> other.name().equals(reference.table()))
                                        .map(other -> named(other, reference.tableColumn()))
                                        .findFirst()
                                        .orElseThrow())))));
            }
        }
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        var described = new TreeMap<String, Object>();
        described.put("url", file.apply(table.name()));
        described.put("dc:title", table.title());
        described.put("dc:description", table.says());
        described.put("dc:source", table.source());
        described.put("tableSchema", schema);
        return described;
    }

    private static String named(DataTable table, String title) {
        return table.columns().stream()
                .filter(column -> column.title().equals(title))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Map<String, Object> column(Column column) {
        var described = new TreeMap<String, Object>();
        described.put("name", column.name());
        described.put(
                "titles",
                column.label().equals(column.title()) ? column.title() : List.of(column.title(), column.label()));
        described.put("dc:description", column.says());
        described.put("datatype", datatype(column));
        if (column.required()) {
            described.put("required", true);
        }
        described.put("null", nothing(column));
        if (column.kind() == Column.Kind.LIST) {
            described.put("separator", ";");
        }
        if (!column.unit().isEmpty()) {
            described.put("schema:unitText", column.unit());
        }
        return described;
    }

    /** What stands for no value. The model knows one kind of nothing; which it is, missing or withheld, the column says in words. */
    private static List<String> nothing(Column column) {
        if (column.withheld()) {
            return List.of("", OpenData.MARK);
        }
        return column.required() ? List.of("") : EMPTY_OR_DASH;
    }

    private static Object datatype(Column column) {
        return switch (column.kind()) {
            case TEXT, LIST -> "string";
            case WORD -> ordered("base", "string", "format", String.join("|", column.words()));
            case YES_NO -> ordered("base", "boolean", "format", "yes|no");
            case DATE -> ordered("base", "date", "format", "yyyy-MM-dd");
            case WHOLE -> "integer";
            case NUMBER -> "decimal";
        };
    }

    private static Map<String, String> ordered(String key, String value, String otherKey, String otherValue) {
        var map = new LinkedHashMap<String, String>();
        map.put(key, value);
        map.put(otherKey, otherValue);
        return map;
    }
}
