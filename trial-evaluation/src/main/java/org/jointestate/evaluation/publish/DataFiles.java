package org.jointestate.evaluation.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.TogetherWeeks;
import org.jspecify.annotations.Nullable;

/**
 * The data that go out with a report, by an allow-list: never presence by person, never answers by person, never the
 * free text of outcome records.
 */
final class DataFiles {

    private static final List<String> AS_FROZEN =
            List.of("observations.csv", "events.csv", "desk-use.csv", "ledger.csv");
    private static final String MARK = "SYNTHETIC: not Derbyshire data";

    private DataFiles() {}

    static SortedMap<String, byte[]> of(FrozenTrial trial, Report report) {
        var files = new TreeMap<String, byte[]>();
        var frozen = FrozenFolder.files(trial);
        var synthetic = trial.manifest().synthetic();
        for (var name : AS_FROZEN) {
            var bytes = frozen.get(name);
            if (bytes != null) {
                files.put(
                        name(name.equals("observations.csv") ? "measures.csv" : name, synthetic),
                        marked(bytes, synthetic));
            }
        }
        files.put(name("protocol.json", synthetic), frozen.getOrDefault("protocol.json", new byte[0]));
        files.put(name("presence-by-week.csv", synthetic), weeks(trial, synthetic));
        files.put(name("results.csv", synthetic), results(report, synthetic));
        var open = trial.open();
        if (open != null) {
            files.put(name("desk-use.csv", synthetic), deskHours(open, synthetic));
            files.put(name("counts.csv", synthetic), counts(open, synthetic));
        }
        return files;
    }

    private static String name(String name, boolean synthetic) {
        return synthetic ? "SYNTHETIC-" + name : name;
    }

    /** Every row of made-up data says so, because rows are copied without their file's name. */
    private static byte[] marked(byte[] csv, boolean synthetic) {
        var format = CSVFormat.RFC4180;
        try (var parser = format.parse(new java.io.StringReader(new String(csv, StandardCharsets.UTF_8)))) {
            var rows = new ArrayList<List<String>>();
            for (var cells : parser) {
                rows.add(cells.toList());
            }
            return bytes(rows, synthetic);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] weeks(FrozenTrial trial, boolean synthetic) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("from", "to", "person-hours-together", "hours-with-both"));
        for (var week : TogetherWeeks.of(trial).weeks()) {
            rows.add(List.of(
                    week.days().from().toString(),
                    week.days().to().toString(),
                    hours(week.personHours()),
                    hours(week.overlapHours())));
        }
        return bytes(rows, synthetic);
    }

    private static String hours(double hours) {
        return Double.isNaN(hours) ? OpenData.MARK : Numbers.tenth(hours);
    }

    private static byte[] deskHours(OpenData open, boolean synthetic) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("zone", "desk-hours", "booked-hours", "attended-hours"));
        for (var zone : open.desks()) {
            rows.add(List.of(zone.zone(), cell(zone.there()), cell(zone.booked()), cell(zone.attended())));
        }
        return bytes(rows, synthetic);
    }

    /** Every table of counts in one, its sums among them: the sum of a row or a column is called All. */
    private static byte[] counts(OpenData open, boolean synthetic) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("table", "row", "column", "number"));
        for (var count : open.counts()) {
            rows.add(List.of(count.table(), count.row(), count.column(), cell(count.number())));
        }
        return bytes(rows, synthetic);
    }

    private static String cell(@Nullable Object number) {
        return number == null ? OpenData.MARK : number.toString();
    }

    /** The table of every result, as printed: whoever recomputes a number compares it with the printed one. */
    private static byte[] results(Report report, boolean synthetic) {
        var rows = new ArrayList<List<String>>();
        report.sections().stream()
                .filter(s -> s.id().equals("annex-a"))
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b instanceof org.jointestate.evaluation.report.Block.Table)
                .map(b -> (org.jointestate.evaluation.report.Block.Table) b)
                .limit(1)
                .forEach(table -> {
                    rows.add(table.columns().stream().map(c -> c.title()).toList());
                    rows.addAll(table.rows());
                });
        return bytes(rows, synthetic);
    }

    private static byte[] bytes(List<List<String>> rows, boolean synthetic) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            for (int n = 0; n < rows.size(); n++) {
                var row = new ArrayList<String>();
                rows.get(n).forEach(cell -> row.add(safe(cell)));
                if (synthetic) {
                    row.add(n == 0 ? "data" : MARK);
                }
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet runs a cell that starts like a formula; numbers are left alone. */
    private static String safe(String cell) {
        return cell.matches("(?s)[=@\\t\\r].*|[+-](?![0-9.]).*") ? "'" + cell : cell;
    }
}
