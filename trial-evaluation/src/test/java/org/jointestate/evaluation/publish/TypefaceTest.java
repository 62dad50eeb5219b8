package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import org.jointestate.evaluation.report.Printable;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    /** The list of what can be printed is a file beside the report, which must not open a typeface to be written. */
    @Test
    void what_is_printed_as_it_is_has_a_glyph_in_both_weights() throws IOException {
        var regular = Typeface.regular().getUnicodeCmapLookup();
        var strong = Typeface.strong().getUnicodeCmapLookup();
        int shown = 0;
        for (int c = 0xa0; c < 0x110000; c++) {
            if (c >= 0xd800 && c <= 0xdfff) {
                continue;
            }
            var text = Character.toString(c);
            var printed = Printable.of("x" + text + "y");
            if (printed.equals("x" + text + "y")) {
                shown++;
                assertNotEquals(0, regular.getGlyphId(c), text);
                assertNotEquals(0, strong.getGlyphId(c), text);
            } else if (printed.startsWith("x[")) {
                var lacked = regular.getGlyphId(c) == 0 || strong.getGlyphId(c) == 0;
                assertEquals(true, lacked, () -> printed);
            }
        }
        assertEquals(true, shown > 1000, "letters shown");
    }
}
