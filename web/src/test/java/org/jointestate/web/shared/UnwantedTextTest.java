package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnwantedTextTest {

    @Test
    void what_turns_the_text_around_and_what_no_database_takes_is_dropped() {
        assertEquals(
                "the socket is being mended",
                UnwantedText.without("the\u0000 socket\u202E is\u2067 being mended\u0007"));
    }

    @Test
    void lines_tabs_welsh_and_emoji_stay() {
        assertEquals("Ŵ ’ 🚒\n\tend", UnwantedText.without("Ŵ ’ 🚒\n\tend"));
    }

    @Test
    void in_json_the_field_is_named_whether_it_came_as_itself_or_as_an_escape() {
        assertEquals(Optional.of("reason"), UnwantedText.fieldOf("{\"value\": 1, \"reason\": \"a\\u202eb\"}"));
        assertEquals(Optional.of("reason"), UnwantedText.fieldOf("{\"value\": 1, \"reason\": \"a\u202eb\"}"));
        assertEquals(Optional.of("2.reason"), UnwantedText.fieldOf("[{\"reason\": \"a\"}, {\"reason\": \"\\u0000\"}]"));
        assertEquals(Optional.of("a.3"), UnwantedText.fieldOf("{\"a\": [\"x\", {\"b\": \"\\n\"}, \"\\u0007\"]}"));
        assertEquals(Optional.of("ab"), UnwantedText.fieldOf("{\"a\\u202eb\": 1}"));
        assertEquals(Optional.of("1"), UnwantedText.fieldOf("\"\\u2067\""));
    }

    @Test
    void json_without_it_is_let_through_and_what_is_no_json_is_for_its_reader() {
        assertEquals(Optional.empty(), UnwantedText.fieldOf("{\"reason\": \"Ŵ ’ 🚒\\n\\t \\\\u202e\"}"));
        assertEquals(Optional.empty(), UnwantedText.fieldOf("{\"reason\": \"a\\u202e"));
        assertEquals(Optional.empty(), UnwantedText.fieldOf("\u202e"));
        assertEquals(Optional.empty(), UnwantedText.fieldOf(""));
    }

    /** Every letter of the first plane, beside the pattern that says it in one line. */
    @Test
    void the_letters_that_are_dropped_are_those_of_the_pattern() {
        var pattern = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]");
        for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
            var text = "a" + (char) letter + "b";
            assertEquals(pattern.matcher(text).replaceAll(""), UnwantedText.without(text));
        }
    }
}
