package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CleanTextFilterTest {

    @Test
    void what_turns_the_text_around_and_what_no_database_takes_is_dropped() {
        assertEquals(
                "the socket is being mended",
                CleanTextFilter.clean("the\u0000 socket\u202E is\u2067 being mended\u0007"));
    }

    @Test
    void lines_tabs_welsh_and_emoji_stay() {
        assertEquals("Ŵ ’ 🚒\n\tend", CleanTextFilter.clean("Ŵ ’ 🚒\n\tend"));
    }
}
