package org.jointestate.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptReadingsTest {

    private static final Optional<RecordsState> ONE = Optional.of(new RecordsState("1", "estate"));
    private static final Optional<RecordsState> TWO = Optional.of(new RecordsState("2", "estate"));

    private final KeptReadings<String, Integer> kept = new KeptReadings<>(2);
    private int readings;

    private int read() {
        return ++readings;
    }

    @Test
    void the_same_is_read_once_in_one_state() {
        assertEquals(1, kept.of(ONE, "desks", this::read));
        assertEquals(1, kept.of(ONE, "desks", this::read));
        assertEquals(2, kept.of(ONE, "rules", this::read));
        assertEquals(1, kept.of(ONE, "desks", this::read));
    }

    @Test
    void another_state_forgets_all_that_was_read_before() {
        kept.of(ONE, "desks", this::read);

        assertEquals(2, kept.of(TWO, "desks", this::read));
        assertEquals(3, kept.of(ONE, "desks", this::read));
    }

    @Test
    void without_a_state_it_is_read_each_time_and_not_kept() {
        assertEquals(1, kept.of(Optional.empty(), "desks", this::read));
        assertEquals(2, kept.of(Optional.empty(), "desks", this::read));
        assertEquals(3, kept.of(ONE, "desks", this::read));
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        kept.of(ONE, "desks", this::read);
        kept.of(ONE, "rules", this::read);

        assertEquals(3, kept.of(ONE, "surges", this::read));
        assertEquals(4, kept.of(ONE, "surges", this::read));
        assertEquals(1, kept.of(ONE, "desks", this::read));
    }
}
