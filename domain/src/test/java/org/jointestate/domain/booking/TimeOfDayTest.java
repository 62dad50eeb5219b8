package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.OpeningHours;
import org.junit.jupiter.api.Test;

class TimeOfDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final OpeningHours HOURS = OpeningHours.parse("MONDAY 07:00-19:00; TUESDAY 00:00-00:00");

    @Test
    void a_part_is_cut_from_the_hours_of_its_day_and_times_stand_as_they_are_said() {
        assertEquals(
                Optional.of(new Slot(MONDAY.atTime(7, 0), MONDAY.atTime(13, 0))), DayPart.MORNING.on(MONDAY, HOURS));
        assertEquals(Optional.empty(), DayPart.DAY.on(MONDAY.minusDays(1), HOURS));
        assertEquals(
                Optional.of(new Slot(MONDAY.atTime(5, 0), MONDAY.atTime(6, 30))),
                TimeOfDay.parse("05:00-06:30").on(MONDAY, HOURS));
    }

    @Test
    void a_day_that_is_open_until_midnight_has_its_morning_and_its_afternoon() {
        var tuesday = MONDAY.plusDays(1);

        assertEquals(
                Optional.of(new Slot(tuesday.atTime(0, 0), tuesday.atTime(13, 0))), DayPart.MORNING.on(tuesday, HOURS));
        assertEquals(
                Optional.of(new Slot(tuesday.atTime(13, 0), tuesday.plusDays(1).atTime(0, 0))),
                DayPart.AFTERNOON.on(tuesday, HOURS));
    }

    @Test
    void a_night_shift_ends_on_the_next_day_and_is_as_long_as_the_clocks_make_it() {
        var night = TimeOfDay.parse("22:00-06:00");
        var london = ZoneId.of("Europe/London");

        var ordinary = night.on(MONDAY, HOURS).orElseThrow();
        var october = night.on(LocalDate.of(2026, 10, 24), HOURS).orElseThrow();
        var march = night.on(LocalDate.of(2027, 3, 27), HOURS).orElseThrow();

        assertEquals(List.of(MONDAY, MONDAY.plusDays(1)), ordinary.days());
        assertEquals(
                List.of(8L, 9L, 7L),
                List.of(
                        ordinary.lengthIn(london).toHours(),
                        october.lengthIn(london).toHours(),
                        march.lengthIn(london).toHours()));
    }

    @Test
    void its_text_reads_back_as_the_same_and_what_is_no_time_is_refused() {
        for (var text : List.of("DAY", "MORNING", "AFTERNOON", "09:00-12:30", "22:00-06:00")) {
            assertEquals(text, TimeOfDay.parse(text).toText());
        }
        for (var text : List.of("", "NIGHT", "09:00", "09:00-09:00", "9-12", "09:00-12:30-14:00")) {
            assertThrows(IllegalArgumentException.class, () -> TimeOfDay.parse(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> new TimeOfDay.Between(LocalTime.NOON, LocalTime.NOON));
    }
}
