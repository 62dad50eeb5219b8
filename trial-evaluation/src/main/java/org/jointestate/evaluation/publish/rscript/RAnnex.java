package org.jointestate.evaluation.publish.rscript;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;

/**
 * The annex with which somebody else works every printed number out again: the tables, what was printed, and one script
 * in plain R. A reviewer who has run it pastes its last line, and {@link #agreement} says what that line must be.
 */
public final class RAnnex {

    public static final String PRINTED = "r/printed.csv";
    public static final String SCRIPT = "r/recompute.R";
    private static final String MARK = "SYNTHETIC: not Derbyshire data";
    private static final String WITHHELD = "withheld";
    private static final List<String> PEOPLE = List.of("presence.csv", "survey.csv", "outcome-records.csv");
    private static final List<String> REST_ON_PEOPLE =
            List.of("together/", "dose/", "survey/", "records/", "requests/");
    private static final String FOR_FEW = "rests on data by person, which the leads of the trial and auditors may have";
    private static final List<String> COLUMNS =
            List.of("id", "where", "kind", "value", "tolerance", "printed", "remark");

    private RAnnex() {}

    /** Of an open trial the annex for the public, since that trial holds nothing else. */
    public static SortedMap<String, byte[]> files(FrozenTrial trial, Report report) {
        return files(RTables.of(trial), report, trial.manifest().synthetic());
    }

    /** The same from other tables, such as masked ones. */
    public static SortedMap<String, byte[]> files(RTables tables, Report report, boolean synthetic) {
        var files = new TreeMap<String, byte[]>();
        files.put(SCRIPT, script());
        files.put(PRINTED, csv(printed(tables, report), synthetic));
        tables.rows()
                .forEach((name, rows) ->
                        files.put("r/data/" + (synthetic ? "SYNTHETIC-" : "") + name + ".csv", csv(rows, synthetic)));
        return files;
    }

    /** For readers who may have the report and not its people one by one: without those tables, and what rests on them withheld. */
    public static SortedMap<String, byte[]> withoutPeople(SortedMap<String, byte[]> annex) {
        var files = new TreeMap<>(annex);
        files.keySet().removeIf(name -> PEOPLE.stream().anyMatch(name::endsWith));
        var printed = annex.get(PRINTED);
        if (printed != null) {
            var rows = new ArrayList<List<String>>();
            for (var row : rows(printed)) {
                var id = row.get(0);
                var hidden = REST_ON_PEOPLE.stream().anyMatch(id::startsWith)
                        && !row.get(2).equals(WITHHELD);
                var line = new ArrayList<>(
                        hidden ? List.of(id, row.get(1), WITHHELD, "", "", "", FOR_FEW) : row.subList(0, 7));
                line.addAll(row.subList(7, row.size()));
                rows.add(line);
            }
            files.put(PRINTED, csv(rows, false));
        }
        return files;
    }

    private static List<List<String>> rows(byte[] csv) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line of a run that agrees in everything. */
    public static String agreement(Publication publication) {
        var printed = publication.files().get(PRINTED);
        if (printed == null) {
            throw new IllegalStateException("The publication lacks its file (%s).".formatted(PRINTED));
        }
        return agreement(printed);
    }

    /** The same of the report that a frozen trial gives in this house; words and signatures are no part of it. */
    public static String agreement(FrozenTrial trial) {
        return agreement(csv(
                printed(RTables.of(trial), ReportWriter.write(trial, Version.internal())),
                trial.manifest().synthetic()));
    }

    static String agreement(byte[] printed) {
        var numbers = compared(printed);
        return "AGREED %s of %s %s".formatted(numbers, numbers, Hashes.sha256(printed));
    }

    private static long compared(byte[] printed) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(new String(printed, StandardCharsets.UTF_8)))) {
            return parser.stream()
                    .filter(row -> !row.get("kind").equals(WITHHELD))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> printed(RTables tables, Report report) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (var number : report.printed()) {
            var withheld = tables.reason(number.id());
            rows.add(
                    withheld == null
                            ? List.of(
                                    number.id(),
                                    number.where(),
                                    number.kind().word(),
                                    number.value(),
                                    number.toleranceText(),
                                    number.text(),
                                    "")
                            : List.of(number.id(), number.where(), WITHHELD, "", "", "", withheld));
        }
        tables.withheld().forEach((id, because) -> {
            if (report.printed().stream().noneMatch(n -> n.id().startsWith(id))) {
                rows.add(List.of(id + "*", "section 4, 6 and 7", WITHHELD, "", "", "", because));
            }
        });
        return rows;
    }

    private static byte[] script() {
        try (var in = RAnnex.class.getResourceAsStream("recompute.R")) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file (recompute.R).");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of made-up data says so, because rows are copied without their file's name. */
    private static byte[] csv(List<List<String>> rows, boolean synthetic) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            for (int n = 0; n < rows.size(); n++) {
                var row = new ArrayList<>(rows.get(n));
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
}
