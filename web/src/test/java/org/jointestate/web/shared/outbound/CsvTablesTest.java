package org.jointestate.web.shared.outbound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.people.sheet.PeopleSheet;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Sheet;
import org.jointestate.domain.shared.table.Table;
import org.junit.jupiter.api.Test;

class CsvTablesTest {

    private static Table table(String text) {
        return CsvTables.read(text.getBytes(StandardCharsets.UTF_8)).table();
    }

    private static List<String> faults(byte[] bytes) {
        return CsvTables.read(bytes).table().faults().stream()
                .map(fault -> fault.line() + " " + fault.kind())
                .toList();
    }

    private static List<String> faults(String text) {
        return faults(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reckoning reckon(Sheet sheet, byte[] bytes) {
        return sheet.read(CsvTables.read(bytes).table(), List.of()).reckon((row, differs) -> Effect.ADDED);
    }

    @Test
    void marks_line_ends_and_empty_lines_of_every_kind_are_read_and_the_lines_keep_their_numbers() {
        for (var text : List.of(
                "\ufeffcode,name\r\n\r\nA,Alpha\r\n,\r\n\"B\",\"Be\"\"ta, \"\r\n",
                "code,name\n\nA,Alpha\n,\n\"B\",\"Be\"\"ta, \"",
                "code,name\r\rA,Alpha\r,\rB,\"Be\"\"ta, \"\r")) {
            var table = table(text);

            assertEquals(List.of("code", "name"), table.columns());
            assertEquals(
                    List.of(new Table.Line(3, List.of("A", "Alpha")), new Table.Line(5, List.of("B", "Be\"ta, "))),
                    table.lines());
            assertEquals(List.of(), table.faults());
        }
    }

    @Test
    void what_is_no_table_is_refused_in_a_word() {
        assertEquals(List.of("0 EMPTY_FILE"), faults(""));
        assertEquals(List.of("0 EMPTY_FILE"), faults("\ufeff \r\n"));
        assertEquals(List.of("0 IS_ZIP"), faults(new byte[] {'P', 'K', 3, 4, 20, 0}));
        assertEquals(List.of("0 UTF_16"), faults("code,name".getBytes(StandardCharsets.UTF_16)));
        assertEquals(List.of("0 UTF_16"), faults("code,name".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(List.of("0 OTHER_SEPARATOR"), faults("code;name\r\nA;Alpha"));
        assertEquals(List.of("0 OTHER_SEPARATOR"), faults("code\tname\r\nA\tAlpha"));
        assertEquals(List.of("0 TOO_BIG"), faults(new byte[CsvTables.MOST_BYTES + 1]));
        assertEquals(List.of("0 TOO_MANY_LINES"), faults("code\r\n" + "A\r\n".repeat(100_001)));
        assertEquals(List.of("3 TOO_LONG"), faults("code\r\nA\r\n" + "B,".repeat(6_000)));
        assertEquals(
                100_000, table("code\r\n" + "A\r\n".repeat(100_000)).lines().size());
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told_with_its_line_and_what_stands_before_it_is_read() {
        var table = table("code,name\r\nA,Alpha\r\nB,\"Beta\r\nC,Gamma\r\n");

        assertEquals(1, table.lines().size());
        assertEquals(List.of("3 QUOTES"), faults("code,name\r\nA,Alpha\r\nB,\"Beta\r\nC,Gamma\r\n"));
        assertEquals(List.of("2 QUOTES"), faults("code,name\r\nA,\"Al\"pha\r\n"));
    }

    @Test
    void bytes_of_an_old_spreadsheet_are_told_with_line_and_column() {
        var bytes = "username,name,organisation\r\nann,Ann,FIRE\r\nzoe,Zo\u00eb O\u2019Neil,FIRE\r\n"
                .getBytes(Charset.forName("windows-1252"));

        var reckoning = reckon(PeopleSheet.SHEET, bytes);

        assertEquals(1, reckoning.wrong());
        assertEquals(3, reckoning.faults().get(0).line());
        assertEquals("name", reckoning.faults().get(0).column());
        assertEquals(Fault.Kind.NOT_UTF8, reckoning.faults().get(0).kind());
    }

    @Test
    void what_is_written_is_read_again_and_the_same_rows_give_the_same_bytes() {
        var rows = List.of(
                Map.of("code", "A", "name", "=HYPERLINK(\"x\")"),
                Map.of("code", "B", "name", "Zo\u00eb, \"the 1st\""),
                Map.of("code", "-1", "name", ""));

        var bytes = CsvTables.write(List.of("code", "name"), rows);

        assertArrayEquals(bytes, CsvTables.write(List.of("code", "name"), rows));
        assertEquals(
                List.of("A", "'=HYPERLINK(\"x\")"),
                CsvTables.read(bytes).table().lines().get(0).cells());
        assertEquals(
                List.of("B", "Zo\u00eb, \"the 1st\""),
                CsvTables.read(bytes).table().lines().get(1).cells());
        assertEquals(
                List.of("-1", ""), CsvTables.read(bytes).table().lines().get(2).cells());
    }

    @Test
    void a_zip_is_the_same_bytes_in_every_time_zone() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("sites.csv", new byte[] {1, 2});
        files.put("floors.csv", new byte[] {3});
        var here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            var there = ZipOfTables.write(files);
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));

            assertArrayEquals(there, ZipOfTables.write(files));
            try (var zip = new ZipInputStream(new ByteArrayInputStream(there))) {
                assertEquals("sites.csv", zip.getNextEntry().getName());
                assertArrayEquals(new byte[] {1, 2}, zip.readAllBytes());
            }
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void the_examples_can_be_taken_in() {
        for (var sheet : EstateSheet.values()) {
            var reckoning = reckon(sheet.sheet(), ExampleTables.read(sheet.fileName()));
            assertEquals(List.of(), reckoning.faults(), sheet::fileName);
            assertTrue(reckoning.count(Effect.ADDED) > 0);
        }
        assertEquals(
                List.of(),
                reckon(PeopleSheet.SHEET, ExampleTables.read(PeopleSheet.FILE_NAME))
                        .faults());
    }

    @Test
    void whatever_is_sent_is_answered_and_never_throws() {
        var random = new Random(271);
        var good = ExampleTables.read("desks.csv");
        var pieces = List.of("\"", ",", "\r\n", "\0", "'=", "\ud83d\ude00", "\u202e", ";", "\"\"", "999999999999", "-");
        for (int i = 0; i < 20_000; i++) {
            var bytes = good.clone();
            for (int n = random.nextInt(5); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            var text = new String(bytes, StandardCharsets.UTF_8);
            var at = random.nextInt(text.length());
            text = text.substring(0, at) + pieces.get(random.nextInt(pieces.size())) + text.substring(at);

            var reckoning = reckon(EstateSheet.DESKS.sheet(), text.getBytes(StandardCharsets.UTF_8));

            assertEquals(reckoning.wrong() == 0, reckoning.isFit(), "seed 271, round " + i);
        }
        assertNotEquals(0, Arrays.hashCode(good));
    }
}
