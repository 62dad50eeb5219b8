package org.jointestate.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.junit.jupiter.api.Test;

class ReferenceWordsTest {

    @Test
    void the_rates_of_the_green_book_are_those_with_which_the_report_counts() {
        assertTrue(ReferenceWords.asTheReport(rates("0-30: 3.5", "31-75: 3.0", "76-125: 2.5")));
        assertTrue(ReferenceWords.asTheReport(rates("0-10: 3.5", "11-30: 3.50", "31-75: 3")));
    }

    @Test
    void other_rates_and_too_few_years_are_not() {
        assertFalse(ReferenceWords.asTheReport(rates("0-30: 1.5", "31-75: 1.3")));
        assertFalse(ReferenceWords.asTheReport(rates("0-31: 3.5", "32-75: 3.0")));
        assertFalse(ReferenceWords.asTheReport(rates("0-20: 3.5")));
    }

    @Test
    void a_cell_that_a_spreadsheet_would_reckon_is_guarded() {
        assertEquals("'=1+1", ReferenceServlet.guarded("=1+1"));
        assertEquals("'-1", ReferenceServlet.guarded("-1"));
        assertEquals("Good Friday", ReferenceServlet.guarded("Good Friday"));
    }

    private static ReferenceRow rates(String... lines) {
        return new ReferenceRow(
                UUID.randomUUID(),
                ReferenceKind.DISCOUNT_RATE,
                "Rates",
                Optional.empty(),
                Optional.empty(),
                List.of(lines),
                "A test",
                1);
    }
}
