package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Random;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Measure.Kind;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    private static final Measure COUNT = measure(Kind.COUNT, "visits");
    private static final Measure SHARE = measure(Kind.PROPORTION, "share of visits");

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "'1,234', 1234",
        "1 234, 1234",
        "1\u00a0234, 1234",
        "'12,345,678', 12345678",
        "'''17', 17",
        "' 42 ', 42",
        "none, 0",
        "Nil, 0",
        "counted: none, 0",
        "0, 0",
        "-3, -3",
        "−3, -3",
        "+5, 5",
        "2.5, 2.5"
    })
    void what_can_mean_one_thing_only_is_taken(String typed, BigDecimal value) {
        assertEquals(new CellText.Figure(value, null), CellText.read(typed, COUNT, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "N/A", "#N/A", "..", "missing", "Not available", "unknown"})
    void what_says_that_a_figure_is_missing_is_missing_and_not_nought(String typed) {
        assertEquals(new CellText.Missing(typed), CellText.read(typed, COUNT, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " - ", "–", "—", "−", "--"})
    void a_dash_can_mean_none_or_missing_and_is_neither(String typed) {
        assertEquals(new CellText.Unsure("cell.dash"), CellText.read(typed, COUNT, null));
        assertEquals(new CellText.Unsure("cell.dash"), CellText.read(typed, SHARE, BigDecimal.TEN));
        assertEquals(new CellText.Unsure("cell.dash"), CellText.read(typed, measure(Kind.MONEY, "pounds"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0", "'"})
    void an_empty_cell_says_nothing(String typed) {
        assertInstanceOf(CellText.Blank.class, CellText.read(typed, COUNT, null));
    }

    @ParameterizedTest
    @CsvSource({
        "=SUM(A1:A9), cell.formula",
        "@SUM(A1), cell.formula",
        "#REF!, cell.sheetError",
        "#######, cell.sheetError",
        "12 %, cell.percent",
        "1.2E+05, cell.rounded",
        "'1,23', cell.notANumber",
        "'1.234,5', cell.notANumber",
        "12*, cell.notANumber",
        "(12), cell.notANumber",
        "about 12, cell.notANumber",
        "1 2 3, cell.notANumber",
        "٣٤, cell.notANumber",
        "31 of 40, cell.partOf"
    })
    void what_can_mean_two_things_or_none_is_answered_by_a_sentence(String typed, String key) {
        assertEquals(new CellText.Unsure(key), CellText.read(typed, COUNT, null));
    }

    @Test
    void text_that_turns_its_direction_is_refused_before_anything_is_read_of_it() {
        assertEquals(new CellText.Unsure("cell.unwanted"), CellText.read("\u202e21", COUNT, null));
        assertEquals(new CellText.Unsure("cell.unwanted"), CellText.read("12\u0000", COUNT, null));
    }

    @Test
    void a_part_of_a_whole_says_both() {
        assertEquals(
                new CellText.Figure(new BigDecimal("31"), new BigDecimal("40")),
                CellText.read("31 of 40", SHARE, null));
        assertEquals(
                new CellText.Figure(new BigDecimal("1031"), new BigDecimal("1240")),
                CellText.read("1,031/1,240", SHARE, null));
    }

    @Test
    void a_percentage_of_a_known_whole_is_a_number_when_one_count_alone_rounds_to_it() {
        assertEquals(
                new CellText.Figure(new BigDecimal("10"), null), CellText.read("25 %", SHARE, new BigDecimal("40")));
        assertEquals(new CellText.Unsure("cell.percent"), CellText.read("26%", SHARE, new BigDecimal("40")));
        assertEquals(new CellText.Unsure("cell.percent"), CellText.read("25%", SHARE, null));
        assertEquals(
                new CellText.Figure(new BigDecimal("25.5"), null),
                CellText.read("25.5%", measure(Kind.SCORE, "per cent agreeing"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "33%, 300, cell.percentOfSeveral",
        "0%, 300, cell.percentOfSeveral",
        "100%, 300, cell.percentOfSeveral",
        "99.9%, 3000, cell.percentOfSeveral",
        "50%, 1000000000000, cell.percentOfSeveral",
        "120%, 40, cell.percent",
        "-5%, 40, cell.percent",
        "25%, 0, cell.percent"
    })
    void a_percentage_that_several_counts_or_none_round_to_is_answered_by_a_sentence(
            String typed, BigDecimal of, String key) {
        assertEquals(new CellText.Unsure(key), CellText.read(typed, SHARE, of));
    }

    @ParameterizedTest
    @CsvSource({"33%, 30, 10", "33.3%, 300, 100", "33.00%, 300, 99", "100%, 40, 40", "0%, 40, 0"})
    void a_percentage_fine_enough_for_its_whole_is_one_count(String typed, BigDecimal of, BigDecimal value) {
        assertEquals(new CellText.Figure(value, null), CellText.read(typed, SHARE, of));
    }

    @Test
    void pounds_are_read_where_money_is_measured() {
        assertEquals(
                new CellText.Figure(new BigDecimal("1200"), null),
                CellText.read("£1,200", measure(Kind.MONEY, "pounds"), null));
        assertEquals(new CellText.Unsure("cell.notANumber"), CellText.read("£1,200", COUNT, null));
    }

    @Test
    void any_text_at_all_has_an_answer() {
        var random = new Random(20191025);
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            var letters = "0123456789.,-+%/='#£ eEnaof\u00a0\u202e٣";
            for (int n = random.nextInt(14); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            CellText.read(text.toString(), i % 2 == 0 ? COUNT : SHARE, i % 3 == 0 ? BigDecimal.TEN : null);
            DayText.read(text.toString());
        }
        assertEquals(new CellText.Unsure("cell.tooLong"), CellText.read("9".repeat(5 << 20), COUNT, null));
    }

    private static Measure measure(Kind kind, String unit) {
        return new Measure(
                new MeasureCode("MEASURE"),
                "Measure",
                unit,
                kind,
                Measure.Better.UP,
                MeasureCalendar.TRIAL_MONTH,
                denominator(kind),
                "Records",
                "",
                "",
                false,
                "",
                null,
                BigDecimal.ONE,
                Measure.HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false,
                14);
    }

    private static @Nullable String denominator(Kind kind) {
        return kind.needsDenominator() ? "all" : null;
    }
}
