package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import org.jointestate.domain.estate.Hours;
import org.junit.jupiter.api.Test;

class DayPartTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    @Test
    void the_parts_of_an_ordinary_day_meet_at_one_o_clock() {
        var hours = hours("07:00", "19:00");

        assertEquals(slot("07:00", "19:00"), DayPart.DAY.on(MONDAY, hours));
        assertEquals(slot("07:00", "13:00"), DayPart.MORNING.on(MONDAY, hours));
        assertEquals(slot("13:00", "19:00"), DayPart.AFTERNOON.on(MONDAY, hours));
    }

    @Test
    void a_day_that_ends_at_one_has_no_afternoon_and_one_that_starts_there_no_morning() {
        assertEquals(Optional.empty(), DayPart.AFTERNOON.on(MONDAY, hours("08:00", "13:00")));
        assertEquals(slot("08:00", "13:00"), DayPart.MORNING.on(MONDAY, hours("08:00", "13:00")));
        assertEquals(Optional.empty(), DayPart.MORNING.on(MONDAY, hours("13:00", "20:00")));
        assertEquals(slot("13:00", "20:00"), DayPart.AFTERNOON.on(MONDAY, hours("13:00", "20:00")));
    }

    @Test
    void a_day_that_opens_late_in_the_afternoon_begins_its_afternoon_when_it_opens() {
        assertEquals(slot("15:30", "22:00"), DayPart.AFTERNOON.on(MONDAY, hours("15:30", "22:00")));
    }

    @Test
    void a_slot_that_is_no_part_of_the_day_is_none() {
        assertEquals(Optional.empty(), DayPart.of(slot("09:00", "11:00").orElseThrow(), hours("07:00", "19:00")));
    }

    /** Morning and afternoon never overlap, fill the day, and are recognised. The seed is in the message of a failure. */
    @Test
    void morning_and_afternoon_fill_the_day_whatever_the_hours() {
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int opens = random.nextInt(47);
            int closes = opens + 1 + random.nextInt(47 - opens);
            var hours = new Hours(LocalTime.MIN.plusMinutes(30L * opens), LocalTime.MIN.plusMinutes(30L * closes));
            var says = "seed %d: %s".formatted(seed, hours);

            var day = DayPart.DAY.on(MONDAY, hours).orElseThrow();
            var morning = DayPart.MORNING.on(MONDAY, hours);
            var afternoon = DayPart.AFTERNOON.on(MONDAY, hours);

            int cells = morning.map(slot -> slot.cells().size()).orElse(0)
                    + afternoon.map(slot -> slot.cells().size()).orElse(0);
            assertEquals(day.cells().size(), cells, says);
            assertFalse(
                    morning.isPresent()
                            && afternoon.isPresent()
                            && morning.get().overlaps(afternoon.get()),
                    says);
            for (var part : DayPart.values()) {
                part.on(MONDAY, hours)
                        .ifPresent(slot -> assertTrue(DayPart.of(slot, hours).isPresent(), says));
            }
            assertEquals(Optional.of(DayPart.DAY), DayPart.of(day, hours), says);
        }
    }

    private static Hours hours(String opens, String closes) {
        return new Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Optional<Slot> slot(String from, String to) {
        return Optional.of(new Slot(MONDAY.atTime(LocalTime.parse(from)), MONDAY.atTime(LocalTime.parse(to))));
    }
}
