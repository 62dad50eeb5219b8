package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WiringTest {

    private static final Clock TRUTH = Clock.fixed(Instant.parse("2026-11-22T03:38:00Z"), ZoneOffset.UTC);

    @Test
    void the_clock_is_the_true_one_when_no_other_start_is_asked_for() {
        assertSame(TRUTH, Wiring.clockFrom(null, TRUTH));
    }

    @Test
    void the_clock_starts_where_it_was_asked_to() {
        var clock = Wiring.clockFrom("2027-03-02T09:30:00Z", TRUTH);

        assertEquals(Instant.parse("2027-03-02T09:30:00Z"), clock.instant());
    }
}
