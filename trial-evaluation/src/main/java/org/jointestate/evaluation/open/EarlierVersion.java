package org.jointestate.evaluation.open;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Span;

/**
 * What an earlier published version showed and hid, read from its own data files: they are what its readers have, whatever was meant.
 * A number is absent where it was withheld; a cell that is absent was not published at all.
 */
public final class EarlierVersion {

    /** A value of a measure in a period. */
    record Period(String measure, Span span) {}

    /** A number in a table. */
    record Cell(String table, String row, String column) {}

    private final int number;
    private boolean hasValues;
    private final Map<Period, Optional<BigDecimal>> values = new HashMap<>();
    private final Map<Cell, Optional<Long>> counts = new HashMap<>();
    private final Map<Span, Optional<BigDecimal>> weeks = new HashMap<>();

    private EarlierVersion(int number) {
        this.number = number;
    }

    /** @param number its place among the published ones, from 1; @param files by name, with or without folders before it */
    public static EarlierVersion of(int number, SortedMap<String, byte[]> files) {
        var version = new EarlierVersion(number);
        files.forEach((name, bytes) -> {
            if (name.matches("(.*/)?r/.*")) {
                // What the script reads is a copy in a form of its own, under the same names.
                return;
            }
            var plain = name.substring(name.lastIndexOf('/') + 1).replaceFirst("^SYNTHETIC-", "");
            version.hasValues |= plain.equals("measures.csv");
            switch (plain) {
                case "measures.csv" ->
                    rows(bytes).stream()
                            .filter(row -> !row.get("value").isEmpty())
                            .forEach(row -> version.values.put(
                                    new Period(row.get("measure"), span(row)), number(row.get("value"))));
                case "counts.csv" ->
                    rows(bytes)
                            .forEach(row -> version.counts.put(
                                    new Cell(row.get("table"), row.get("row"), row.get("column")),
                                    number(row.get("number")).map(BigDecimal::longValueExact)));
                case "presence-by-week.csv" ->
                    rows(bytes).forEach(row -> version.weeks.put(span(row), number(row.get("person-hours-together"))));
                default -> {}
            }
        });
        return version;
    }

    private static List<CSVRecord> rows(byte[] bytes) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            return new ArrayList<>(parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Span span(CSVRecord row) {
        return new Span(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to")));
    }

    private static Optional<BigDecimal> number(String cell) {
        return cell.equals(OpenData.MARK) ? Optional.empty() : Optional.of(new BigDecimal(cell));
    }

    /** Whether there was anything to compare with: a version without its values was another thing than a version. */
    public boolean hasValues() {
        return hasValues;
    }

    boolean showed(String measure, Span span) {
        return values.getOrDefault(new Period(measure, span), Optional.empty()).isPresent();
    }

    int number() {
        return number;
    }

    /** Every value it gave of a measure. */
    Map<Span, BigDecimal> shown(String measure) {
        var shown = new HashMap<Span, BigDecimal>();
        values.forEach((period, value) -> {
            if (period.measure().equals(measure)) {
                value.ifPresent(v -> shown.put(period.span(), v));
            }
        });
        return shown;
    }

    /** The periods of a measure of which it withheld the value. */
    Set<Span> hidden(String measure) {
        var hidden = new HashSet<Span>();
        values.forEach((period, value) -> {
            if (period.measure().equals(measure) && value.isEmpty()) {
                hidden.add(period.span());
            }
        });
        return hidden;
    }

    boolean hid(String measure, Span span) {
        return hidden(values, new Period(measure, span));
    }

    boolean hidWeek(Span span) {
        return hidden(weeks, span);
    }

    /** Whether it gave the hours of a week that had some. */
    boolean showedWeek(Span span) {
        return weeks.getOrDefault(span, Optional.empty())
                .filter(hours -> hours.signum() > 0)
                .isPresent();
    }

    boolean hid(Cell cell) {
        return hidden(counts, cell);
    }

    private static <K, V> boolean hidden(Map<K, Optional<V>> cells, K key) {
        var cell = cells.get(key);
        return cell != null && cell.isEmpty();
    }

    /** Its numbers of one table. */
    List<OpenData.Count> table(String table) {
        var cells = new ArrayList<OpenData.Count>();
        counts.forEach((cell, number) -> {
            if (cell.table().equals(table)) {
                cells.add(new OpenData.Count(table, cell.row(), cell.column(), number.orElse(null)));
            }
        });
        cells.sort(java.util.Comparator.comparing(OpenData.Count::row).thenComparing(OpenData.Count::column));
        return cells;
    }
}
