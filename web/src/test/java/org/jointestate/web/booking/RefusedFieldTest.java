package org.jointestate.web.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Refusal.Reason;
import org.jointestate.domain.booking.Slot;
import org.junit.jupiter.api.Test;

/** A program is told at which field to look. */
class RefusedFieldTest {

    private static Slot slot(String from, String to) {
        return new Slot(LocalDateTime.parse("2027-03-03T" + from), LocalDateTime.parse("2027-03-03T" + to));
    }

    private static Optional<String> field(Refusal refusal, Slot slot) {
        return RefusedField.of(refusal, slot, "space");
    }

    @Test
    void a_time_off_the_half_hour_is_named_by_the_end_that_is_off() {
        var because = Refusal.of(Reason.NOT_ON_HALF_HOUR, "", "");

        assertEquals(Optional.of("from"), field(because, slot("09:10", "13:00")));
        assertEquals(Optional.of("to"), field(because, slot("09:00", "13:01")));
        assertEquals(Optional.of("from"), field(because, slot("09:30:01", "13:01")));
    }

    @Test
    void a_desk_is_named_by_the_word_that_the_program_used() {
        assertEquals(Optional.of("space"), field(Refusal.of(Reason.UNKNOWN_DESK, "NOPE"), slot("09:00", "10:00")));
        assertEquals(
                Optional.of("desk"),
                RefusedField.of(Refusal.of(Reason.UNKNOWN_DESK, "NOPE"), slot("09:00", "10:00"), "desk"));
    }

    @Test
    void the_past_visitors_and_opening_hours_have_their_fields() {
        var hours = Refusal.of(Reason.OUTSIDE_OPENING_HOURS, LocalTime.of(7, 0), LocalTime.of(19, 0));

        assertEquals(Optional.of("from"), field(Refusal.of(Reason.IN_THE_PAST, ""), slot("09:00", "10:00")));
        assertEquals(
                Optional.of("visitor"), field(Refusal.of(Reason.VISITOR_WITHOUT_NAME, 80), slot("09:00", "10:00")));
        assertEquals(Optional.of("for"), field(Refusal.of(Reason.UNKNOWN_COLLEAGUE), slot("09:00", "10:00")));
        assertEquals(Optional.of("from"), field(hours, slot("06:00", "10:00")));
        assertEquals(Optional.of("to"), field(hours, slot("09:00", "20:00")));
    }

    @Test
    void what_is_about_no_one_field_names_none() {
        assertEquals(Optional.empty(), field(Refusal.of(Reason.TOO_MANY_AT_ONCE, 3), slot("09:00", "10:00")));
    }
}
