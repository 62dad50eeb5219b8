package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \u017F\u0177 a d\u0175r        | \u017F\u0177 a d\u0175r
            \uD83D\uDE00                   | [grinning face]
            \uD83D\uDC4D\uD83C\uDFFD       | [thumbs up sign]
            \uD83D\uDC68\u200D\uD83D\uDC69 | [man, woman]
            \uD83C\uDFF4\uDB40\uDC67       | [waving black flag]
            \uD83C\uDDEC\uD83C\uDDE7       | [flag GB]
            \u0627\u0644                   | [Arabic letter alef, lam]
            \u6F22\u5B57                   | [Chinese character U+6F22, U+5B57]
            \uAC00                         | [Korean syllable U+AC00]
            \uE123                         | [private character U+E123]
            \uD83E\uDEE8                   | [unknown character U+1FAE8]
            e\u0301                        | \u00E9
            a\u202Eb\u2066c\u0007d         | abcd
            x\uD800y                       | xy
            """)
    void what_the_typeface_lacks_is_named(String written, String printed) {
        assertEquals(printed, Printable.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200D", "\u0007", "\u202E\u202C"})
    void what_leaves_nothing_says_so(String written) {
        assertEquals("[nothing that can be printed]", Printable.of(written));
    }

    @Test
    void plain_text_is_left_as_it_is() {
        var text = "Plain text, [even this].\nAnd this.";

        assertSame(text, Printable.of(text));
    }

    @Test
    void printing_what_was_printed_changes_nothing() {
        for (int c = 0x20; c < 0x30000; c++) {
            var once = Printable.of("a" + Character.toString(c) + "b");
            assertEquals(once, Printable.of(once), () -> once);
        }
    }
}
