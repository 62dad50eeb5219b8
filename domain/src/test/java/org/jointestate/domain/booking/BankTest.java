package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.jointestate.domain.shared.Proportion;
import org.junit.jupiter.api.Test;

class BankTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);

    @Test
    void a_booking_counts_each_half_of_the_day_that_it_touches() {
        assertEquals(1, halves(7, 0, 13, 0));
        assertEquals(1, halves(13, 0, 19, 0));
        assertEquals(2, halves(7, 0, 19, 0));
        assertEquals(1, halves(9, 0, 9, 30));
        assertEquals(2, halves(12, 30, 13, 30));
    }

    @Test
    void a_night_shift_is_one_desk_day_and_nothing_is_more() {
        assertEquals(
                2,
                DeskDays.of(new Slot(DAY.atTime(22, 0), DAY.plusDays(1).atTime(6, 0)))
                        .halves());
        assertEquals(
                2,
                DeskDays.of(new Slot(DAY.atTime(12, 0), DAY.plusDays(1).atTime(4, 0)))
                        .halves());
    }

    @Test
    void halves_are_written_as_people_write_them() {
        assertEquals("0", DeskDays.NONE.toString());
        assertEquals("0.5", new DeskDays(1).toString());
        assertEquals("3", new DeskDays(6).toString());
        assertEquals("3.5", new DeskDays(7).toString());
    }

    @Test
    void a_week_begins_on_its_monday_and_a_month_on_its_first() {
        assertEquals(LocalDate.of(2027, 3, 1), BankPeriod.WEEK.startOf(DAY));
        assertEquals(LocalDate.of(2027, 3, 8), BankPeriod.WEEK.after(LocalDate.of(2027, 3, 1)));
        assertEquals(LocalDate.of(2027, 3, 1), BankPeriod.MONTH.startOf(DAY));
        assertEquals(LocalDate.of(2027, 4, 1), BankPeriod.MONTH.after(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void a_share_keeps_both_numbers_and_is_read_in_per_cent() {
        assertEquals("34", new Proportion(34, 100).percent());
        assertEquals("33.3", new Proportion(1, 3).percent());
        assertThrows(IllegalArgumentException.class, () -> new Proportion(4, 3));
    }

    @Test
    void a_code_is_upper_case_letters_digits_and_hyphens() {
        assertThrows(IllegalArgumentException.class, () -> new BankCode("shared"));
        assertThrows(IllegalArgumentException.class, () -> new BankCode("A,B"));
    }

    private static int halves(int fromHour, int fromMinute, int toHour, int toMinute) {
        return DeskDays.of(new Slot(DAY.atTime(fromHour, fromMinute), DAY.atTime(toHour, toMinute)))
                .halves();
    }
}
