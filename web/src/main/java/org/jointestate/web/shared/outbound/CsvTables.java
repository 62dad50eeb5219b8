package org.jointestate.web.shared.outbound;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.domain.shared.table.Cell;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Table;

/**
 * Tables as CSV files: UTF-8 with the mark that spreadsheets need to see that it is, commas, and a quotation mark where one is needed.
 * What cannot be read is a fault of its line, and reading goes on behind it where that makes sense: nobody wants to mend a file one fault
 * at a time.
 */
public final class CsvTables {

    /** A file of the largest number of lines, each as long as anybody needs. */
    public static final int MOST_BYTES = 16 << 20;

    private static final int LONGEST_LINE = 10_000;
    private static final String MARK = "\ufeff";

    private CsvTables() {}

    /**
     * A file that was taken apart.
     *
     * @param text without a mark at its start; what was no UTF-8 is replaced
     * @param sha256 of its bytes as they came
     */
    public record Read(Table table, String text, String sha256) {}

    /** @param bytes no more than {@link #MOST_BYTES} and one: with that one the file is too big */
    public static Read read(byte[] bytes) {
        var sha256 = sha256(bytes);
        if (bytes.length > MOST_BYTES) {
            return new Read(faulty(Fault.ofFile(Fault.Kind.TOO_BIG)), "", sha256);
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return new Read(faulty(Fault.ofFile(Fault.Kind.IS_ZIP)), "", sha256);
        }
        if (isUtf16(bytes)) {
            return new Read(faulty(Fault.ofFile(Fault.Kind.UTF_16)), "", sha256);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith(MARK)) {
            text = text.substring(1);
        }
        return new Read(parse(text), text, sha256);
    }

    /** The table in a text that was kept. */
    public static Table parse(String text) {
        if (text.isBlank()) {
            return faulty(Fault.ofFile(Fault.Kind.EMPTY_FILE));
        }
        var tooLong = tooLongLine(text);
        if (tooLong > 0) {
            return faulty(new Fault(tooLong, "", Fault.Kind.TOO_LONG, "", "" + LONGEST_LINE));
        }
        var columns = new ArrayList<String>();
        var lines = new ArrayList<Table.Line>();
        var faults = new ArrayList<Fault>();
        var line = 1L;
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            for (var fields : parser) {
                if (!isEmpty(fields) && columns.isEmpty()) {
                    fields.forEach(columns::add);
                } else if (!isEmpty(fields)) {
                    lines.add(new Table.Line(line, fields.toList()));
                }
                if (lines.size() > Table.MOST_LINES) {
                    return faulty(Fault.ofFile(Fault.Kind.TOO_MANY_LINES));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException notCsv) {
            if (!(notCsv.getCause() instanceof CSVException)) {
                throw notCsv;
            }
            faults.add(new Fault(line, "", Fault.Kind.QUOTES, "", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns.size() == 1
                && (columns.get(0).contains(";") || columns.get(0).contains("\t"))) {
            return faulty(Fault.ofFile(Fault.Kind.OTHER_SEPARATOR));
        }
        return new Table(columns, lines, faults);
    }

    /** The rows as a file; the same rows always give the same bytes. */
    public static byte[] write(List<String> columns, Collection<Map<String, String>> rows) {
        var out = new StringWriter();
        out.write(MARK);
        try (var printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (var row : rows) {
                printer.printRecord(columns.stream()
                        .map(column -> Cell.written(row.getOrDefault(column, "")))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static Table faulty(Fault fault) {
        return new Table(List.of(), List.of(), List.of(fault));
    }

    /** A spreadsheet leaves lines of nothing but commas at the end. */
    private static boolean isEmpty(CSVRecord fields) {
        for (var field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, 0xff, 0xfe)
                || startsWith(bytes, 0xfe, 0xff)
                || (bytes.length >= 2 && (bytes[0] == 0 || bytes[1] == 0));
    }

    /** A line without end is no line of a table: where the first is, or 0. */
    private static long tooLongLine(String text) {
        var line = 1L;
        var length = 0;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\n' || (letter == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                length = 0;
            } else if (++length > LONGEST_LINE) {
                return line;
            }
        }
        return 0;
    }
}
