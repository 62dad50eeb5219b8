package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 3, 1, 0, 0);

    @Test
    void a_night_shift_lasts_nine_hours_in_october_seven_in_march_and_eight_otherwise() {
        assertEquals(Duration.ofHours(9), nightOf("2026-10-24").lengthIn(LONDON));
        assertEquals(Duration.ofHours(7), nightOf("2027-03-27").lengthIn(LONDON));
        assertEquals(Duration.ofHours(8), nightOf("2027-03-01").lengthIn(LONDON));
        assertEquals(Duration.ofHours(8), nightOf("2026-10-24").lengthIn(ZoneId.of("UTC")));
    }

    @Test
    void slots_that_touch_do_not_overlap() {
        assertFalse(slot(18, 26).overlaps(slot(26, 30)));
        assertFalse(slot(26, 30).overlaps(slot(18, 26)));
        assertTrue(slot(18, 26).overlaps(slot(25, 30)));
    }

    @Test
    void the_start_belongs_to_the_slot_and_the_end_does_not() {
        var slot = slot(18, 26);

        assertTrue(slot.contains(slot.from()));
        assertFalse(slot.contains(slot.to()));
        assertFalse(slot.contains(slot.from().minusNanos(1)));
    }

    @Test
    void a_slot_that_ends_where_it_starts_or_before_cannot_exist() {
        assertThrows(IllegalArgumentException.class, () -> slot(18, 18));
        assertThrows(IllegalArgumentException.class, () -> slot(18, 17));
    }

    @Test
    void what_is_left_begins_with_the_half_hour_that_is_running() {
        var slot = slot(18, 26);

        assertEquals(Optional.of(slot), slot.leftAt(slot.from().minusHours(1)));
        assertEquals(Optional.of(slot(21, 26)), slot.leftAt(slot.from().plusMinutes(119)));
        assertEquals(Optional.of(slot(25, 26)), slot.leftAt(slot.to().minusNanos(1)));
        assertEquals(Optional.empty(), slot.leftAt(slot.to()));
    }

    @Test
    void the_night_the_clocks_change_has_the_cells_of_the_wall_clock() {
        // 22:00 to 06:00 reads eight hours on the wall, whatever passes: sixteen half hours.
        assertEquals(16, nightOf("2026-10-24").cells().size());
        assertEquals(16, nightOf("2027-03-27").cells().size());
    }

    /** Laws of overlap, cells and grid for slots anywhere in a week. The seed is in the message of a failure. */
    @Test
    void overlap_is_symmetric_and_is_sharing_a_half_hour() {
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var one = anySlot(random);
            var other = anySlot(random);
            var says = "seed %d: %s and %s".formatted(seed, one, other);

            var shared = new HashSet<>(one.cells());
            shared.retainAll(other.cells());

            assertEquals(one.overlaps(other), other.overlaps(one), says);
            assertEquals(one.overlaps(other), !shared.isEmpty(), says);
            assertTrue(one.overlaps(one), says);
            assertTrue(one.onGrid(), says);
            assertEquals(
                    Duration.between(one.from(), one.to()),
                    Slot.CELL.multipliedBy(one.cells().size()),
                    says);
            assertFalse(new Slot(one.from().plusMinutes(1 + random.nextInt(29)), one.to()).onGrid(), says);
        }
    }

    @Test
    void what_is_left_at_any_moment_is_the_end_of_the_slot() {
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var slot = anySlot(random);
            var moment = MONDAY.plusMinutes(random.nextInt(7 * 24 * 60));
            var says = "seed %d: %s at %s".formatted(seed, slot, moment);

            var left = slot.leftAt(moment).map(Slot::cells).orElse(List.of());

            assertEquals(
                    slot.cells().stream()
                            .filter(cell -> !cell.isBefore(Slot.cellOf(moment)))
                            .toList(),
                    left,
                    says);
        }
    }

    private static Slot nightOf(String day) {
        return new Slot(
                LocalDateTime.parse(day + "T22:00"),
                LocalDateTime.parse(day + "T22:00").plusHours(8));
    }

    /** From and to in half hours since Monday's midnight. */
    private static Slot slot(int from, int to) {
        return new Slot(MONDAY.plusMinutes(30L * from), MONDAY.plusMinutes(30L * to));
    }

    private static Slot anySlot(Random random) {
        int from = random.nextInt(7 * 48);
        return slot(from, from + 1 + random.nextInt(40));
    }
}
