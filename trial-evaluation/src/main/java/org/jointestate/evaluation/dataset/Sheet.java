package org.jointestate.evaluation.dataset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** How one list of records stands in one CSV file: the columns, how a record is written, how a line is read. */
record Sheet<T>(String file, List<String> columns, Function<T, List<@Nullable Object>> write, Function<Row, T> read) {

    byte[] bytes(List<T> values) {
        var text = new StringBuilder();
        var format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
        try (var printer = new CSVPrinter(text, format)) {
            printer.printRecord(columns);
            for (var value : values) {
                printer.printRecord(write.apply(value).stream().map(Sheet::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<T> values(byte[] bytes) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var values = new ArrayList<T>();
        try (var parser = CSVParser.parse(new StringReader(new String(bytes, StandardCharsets.UTF_8)), format)) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw new BadCell("%s, line 1: the columns are (%s); they should be (%s)."
                        .formatted(file, String.join(",", parser.getHeaderNames()), String.join(",", columns)));
            }
            var line = parser.getCurrentLineNumber() + 1;
            for (var cells : parser) {
                var row = new Row(file, line, cells);
                if (!cells.isConsistent()) {
                    throw row.refuse("there are %s cells; there should be %s.".formatted(cells.size(), columns.size()));
                }
                values.add(read(row));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BadCell("%s cannot be read as CSV: %s".formatted(file, e.getMessage()));
        }
        return values;
    }

    private T read(Row row) {
        try {
            return read.apply(row);
        } catch (IllegalArgumentException e) {
            throw row.refuse(String.valueOf(e.getMessage()));
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return String.join(";", list.stream().map(Object::toString).toList());
        }
        return value instanceof Enum<?> word ? word.name() : value.toString();
    }
}
