package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeNumbersTest {

    @Test
    void no_line_ends_within_a_number_whatever_its_sign() {
        assertEquals(
                List.of("\u22124.29 ", "working ", "days ", "to ", "+0.251 ", "working ", "days"),
                parts("\u22124.29 working days to +0.251 working days"));
        assertEquals(List.of("from ", "\u22121,234.5 ", "to ", "0.25."), parts("from \u22121,234.5 to 0.25."));
    }

    @Test
    void words_addresses_and_lists_of_numbers_part_where_they_did() {
        assertEquals(List.of("one, ", "two. ", "3, ", "4"), parts("one, two. 3, 4"));
        assertEquals(List.of("https://example.", "org", "/papers", "/one"), parts("https://example.org/papers/one"));
    }

    private static List<String> parts(String text) {
        var breaker = new WholeNumbers();
        breaker.setText(text);
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = breaker.next(); at != BreakIterator.DONE; at = breaker.next()) {
            if (at > from) {
                parts.add(text.substring(from, at));
            }
            from = at;
        }
        return parts;
    }
}
