package org.jointestate.domain.shared.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final Sheet sheet = new Sheet(
            List.of(
                    Column.code("code"),
                    Column.text("name", 10),
                    Column.number("level", -5, 99).orAbsent(),
                    Column.date("day").orEmpty().orAbsent()),
            List.of("code"));

    private final Map<String, String> kept = Map.of("code", "A", "name", "Alpha", "level", "1", "day", "2027-03-01");

    private Reckoning reckon(Table table) {
        return sheet.read(table, List.of(kept))
                .reckon((row, differs) -> !row.isKnown() ? Effect.ADDED : differs ? Effect.CHANGED : Effect.SAME);
    }

    @Test
    void a_line_that_says_what_is_there_changes_nothing_in_whatever_order_its_columns_are() {
        var reckoning = reckon(Tables.of("LEVEL, day ,name,code", "1,2027-03-01, Alpha ,a"));

        assertTrue(reckoning.isFit());
        assertEquals(1, reckoning.same());
        assertEquals(List.of(), reckoning.changes());
    }

    @Test
    void a_column_that_is_left_out_stays_and_an_empty_cell_says_nothing() {
        assertEquals(1, reckon(Tables.of("code,name", "A,Alpha")).same());

        var emptied = reckon(Tables.of("code,name,day", "A,Alpha,"));

        assertEquals(
                List.of(new Change.Difference("day", "2027-03-01", "")),
                emptied.changes().get(0).differences());
    }

    @Test
    void every_fault_of_every_line_is_listed_with_its_column() {
        var reckoning = reckon(Tables.of(
                "code,name,level,day",
                "A,Alpha,1",
                "b b,A name too long,7.5,1.3.2027",
                ",=1+1,100,2027-02-30",
                "B,Beta,2,",
                "b,Beta,2,",
                "C,Ga\u0007mma,1,",
                "D,De\nlta,1,",
                "E,\ufffdpsilon,1,",
                "F,\u202eabc,1,"));

        assertEquals(
                List.of(
                        "2  WRONG_WIDTH",
                        "3 code NOT_A_CODE",
                        "3 name TOO_LONG",
                        "3 level NOT_A_NUMBER",
                        "3 day NOT_A_DATE",
                        "4 code EMPTY",
                        "4 name FORMULA",
                        "4 level NOT_A_NUMBER",
                        "4 day NOT_A_DATE",
                        "6 code DOUBLED",
                        "7 name CONTROL",
                        "8 name LINE_BREAK",
                        "9 name NOT_UTF8",
                        "10 name CONTROL"),
                Tables.faults(reckoning));
        assertEquals(14, reckoning.wrong());
        assertFalse(reckoning.isFit());
    }

    @Test
    void a_header_with_unknown_doubled_and_missing_columns_is_told_as_one() {
        assertEquals(
                List.of("1 nmae UNKNOWN_COLUMN", "1 code DOUBLED_COLUMN", "1 name MISSING_COLUMN"),
                Tables.faults(reckon(Tables.of("code,nmae,code", "A,Alpha,A"))));
    }

    @Test
    void a_table_without_lines_as_an_empty_one_is_given_out_changes_nothing() {
        var reckoning = reckon(Tables.of("code,name"));

        assertTrue(reckoning.isFit());
        assertEquals(List.of(), reckoning.changes());
    }

    @Test
    void all_faults_are_counted_and_not_all_are_kept() {
        var lines = IntStream.range(0, 20_000).mapToObj(i -> "?,?").toArray(String[]::new);

        var reckoning = reckon(Tables.of("code,name", lines));

        assertEquals(20_000, reckoning.wrong());
        assertEquals(Faults.MOST, reckoning.faults().size());
    }

    @Test
    void two_reckonings_have_one_digest_only_when_they_make_the_same_differences() {
        var first = reckon(Tables.of("code,name", "A,Beta"));

        assertEquals(first.digest(), reckon(Tables.of("name,code", "Beta,A")).digest());
        assertNotEquals(
                first.digest(), reckon(Tables.of("code,name", "A,Gamma")).digest());
        assertNotEquals(
                first.digest(),
                sheet.read(Tables.of("code,name", "A,Beta"), List.of())
                        .reckon((row, differs) -> Effect.ADDED)
                        .digest());
    }

    @Test
    void whatever_is_written_comes_back_as_it_was_and_no_spreadsheet_works_it_out() {
        var random = new Random(20_271);
        var letters = "'=+-@ab 1,\"";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var said = text.toString().strip();

            var written = Cell.written(said);

            assertEquals(said, Cell.read(written), "seed 20271, text " + said);
            assertFalse(Cell.isFormula(written), written);
        }
        assertEquals("-1", Cell.written("-1"));
        assertEquals("'=cmd|' /C calc'!A0", Cell.written("=cmd|' /C calc'!A0"));
    }
}
