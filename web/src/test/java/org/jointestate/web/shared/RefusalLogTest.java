package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RefusalLogTest {

    @Test
    void nobody_adds_a_line_to_the_log_by_writing_one_into_an_address() {
        assertEquals("/people.xhtml?2026?INFO?all?well", RefusalLog.line("/people.xhtml\n2026\tINFO\u2028all well"));
    }

    @Test
    void a_long_address_is_cut() {
        assertTrue(RefusalLog.line("/x".repeat(5000)).length() < 130);
    }
}
