package org.jointestate.web.trial.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointestate.domain.trial.protocol.Period;
import org.junit.jupiter.api.Test;

/** Months of the trial of 2019/20, from the 25th to the 24th. */
class PastedColumnTest {

    private static final List<Period> MONTHS = IntStream.range(0, 6)
            .mapToObj(n -> LocalDate.of(2019, 10, 25).plusMonths(n))
            .map(from -> new Period(from, from.plusMonths(1)))
            .toList();

    @Test
    void lines_without_days_go_from_the_first_period_downwards_and_an_empty_line_skips_one() {
        var column = PastedColumn.read("12\n\n1,234\r\nn/a\n", MONTHS, Optional.of(MONTHS.get(1)));

        assertEquals(List.of(), column.problems());
        assertEquals(
                List.of(filled(1, "12", ""), filled(2, "", ""), filled(3, "1,234", ""), filled(4, "n/a", "")),
                column.filled());
    }

    @Test
    void a_first_line_that_is_empty_is_a_cell_too() {
        assertEquals(
                List.of(filled(0, "", ""), filled(1, "7", "")),
                PastedColumn.read("\n7", MONTHS, Optional.empty()).filled());
    }

    @Test
    void lines_with_days_find_their_periods_in_any_order_and_in_any_form() {
        var column = PastedColumn.read(
                "Month\tVisits\tOf\n25/11/2019\t8\t40\n2019-10-25\t7\t41\nJan 2020\t9\n\n25 Feb 2020\t-\n",
                MONTHS,
                Optional.empty());

        assertEquals(List.of(), column.problems());
        assertEquals(
                List.of(filled(1, "8", "40"), filled(0, "7", "41"), filled(3, "9", ""), filled(4, "-", "")),
                column.filled());
    }

    @Test
    void one_day_with_the_month_first_makes_the_whole_column_uncertain() {
        var column = PastedColumn.read("25/10/2019\t7\n11/25/2019\t8\n12/25/2019\t9\n", MONTHS, Optional.empty());

        assertEquals(List.of(new PastedColumn.Problem(2, "cell.monthFirst", "11/25/2019")), column.problems());
        assertTrue(column.filled().isEmpty());
    }

    @Test
    void a_line_that_finds_no_period_or_the_same_one_again_is_named() {
        var column = PastedColumn.read(
                "25/10/2019\t7\n26/10/2019\t8\n31/04/2020\t9\n25 Oct 2019\t7\n", MONTHS, Optional.empty());

        assertEquals(
                List.of(
                        new PastedColumn.Problem(2, "grid.pasteNoPeriod", "26/10/2019"),
                        new PastedColumn.Problem(3, "cell.notADate", "31/04/2020"),
                        new PastedColumn.Problem(4, "grid.pasteTwice", "25 Oct 2019")),
                column.problems());
    }

    @Test
    void what_runs_below_the_last_period_is_named_and_never_dropped() {
        var column = PastedColumn.read("1\n2\n3", MONTHS, Optional.of(MONTHS.get(4)));

        assertEquals(List.of(new PastedColumn.Problem(3, "grid.pasteBelowTheLast", "3")), column.problems());
    }

    @Test
    void five_megabytes_of_text_are_refused_at_once() {
        var column = PastedColumn.read("1\n".repeat(5 << 19), MONTHS, Optional.empty());

        assertEquals(List.of(new PastedColumn.Problem(0, "grid.pasteTooLong", "")), column.problems());
        assertTrue(column.filled().isEmpty());
    }

    private static PastedColumn.Filled filled(int month, String value, String denominator) {
        return new PastedColumn.Filled(MONTHS.get(month), value, denominator);
    }
}
