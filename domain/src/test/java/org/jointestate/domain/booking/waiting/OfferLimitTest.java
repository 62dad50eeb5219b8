package org.jointestate.domain.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Random;
import org.jointestate.domain.booking.Slot;
import org.junit.jupiter.api.Test;

/** The expected moments are counted by hand on the clock; 1 March 2027 is a Monday. */
class OfferLimitTest {

    private static final Slot TUESDAY = new Slot(moment("2027-03-02T08:00"), moment("2027-03-02T18:00"));

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text);
    }

    private static LocalDateTime limit(String now, Slot slot) {
        return OfferLimit.of(moment(now), slot, day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue());
    }

    @Test
    void an_offer_stands_for_two_hours() {
        assertEquals(moment("2027-03-01T11:10"), limit("2027-03-01T09:10", TUESDAY));
    }

    @Test
    void the_two_hours_stop_at_night_and_go_on_in_the_morning() {
        var wednesday = new Slot(moment("2027-03-03T08:00"), moment("2027-03-03T18:00"));

        assertEquals(moment("2027-03-02T07:30"), limit("2027-03-01T18:30", wednesday));
    }

    @Test
    void they_stop_on_days_on_which_the_site_is_closed() {
        var wednesday = new Slot(moment("2027-03-10T08:00"), moment("2027-03-10T18:00"));

        assertEquals(moment("2027-03-08T08:00"), limit("2027-03-05T19:00", wednesday), "from Friday evening to Monday");
        assertEquals(moment("2027-03-08T09:00"), limit("2027-03-06T10:00", wednesday), "made on a Saturday");
    }

    @Test
    void an_offer_ends_an_hour_before_the_start_and_not_in_the_night_before_it() {
        assertEquals(moment("2027-03-02T07:00"), limit("2027-03-01T19:10", TUESDAY));
        var early = new Slot(moment("2027-03-02T07:00"), moment("2027-03-02T18:00"));
        assertEquals(moment("2027-03-01T20:00"), limit("2027-03-01T19:10", early));
    }

    @Test
    void it_always_stands_for_half_an_hour() {
        assertEquals(moment("2027-03-02T08:05"), limit("2027-03-02T07:35", TUESDAY));
        assertEquals(moment("2027-03-02T10:10"), limit("2027-03-02T09:40", TUESDAY), "what a no-show left");
    }

    @Test
    void what_becomes_free_at_night_or_late_in_the_evening_can_be_answered_in_the_morning() {
        var wednesday = new Slot(moment("2027-03-03T08:00"), moment("2027-03-03T18:00"));

        assertEquals(moment("2027-03-02T07:00"), limit("2027-03-01T19:30", TUESDAY), "half an hour of the evening");
        assertEquals(moment("2027-03-02T07:30"), limit("2027-03-01T19:31", TUESDAY));
        assertEquals(moment("2027-03-02T09:00"), limit("2027-03-01T23:00", wednesday));
        assertEquals(moment("2027-03-02T09:00"), limit("2027-03-02T06:59", wednesday));
        assertEquals(moment("2027-03-02T09:00"), limit("2027-03-02T07:00", wednesday));
    }

    @Test
    void what_begins_before_the_morning_cannot_wait_for_it() {
        var tonight = new Slot(moment("2027-03-01T22:00"), moment("2027-03-02T06:00"));
        var early = new Slot(moment("2027-03-02T07:00"), moment("2027-03-02T18:00"));

        assertTrue(OfferLimit.isOffered(moment("2027-03-01T19:30"), tonight));
        assertFalse(OfferLimit.isOffered(moment("2027-03-01T19:31"), tonight));
        assertTrue(OfferLimit.isOffered(moment("2027-03-02T03:00"), early));
        assertEquals(moment("2027-03-02T07:30"), limit("2027-03-02T03:00", early), "still half an hour");
    }

    @Test
    void no_offer_ends_at_night_or_later_than_the_slot_it_is_worth_making_for() {
        var chance = new Random(48);
        for (int i = 0; i < 20_000; i++) {
            var now = moment("2027-03-01T00:00").plusMinutes(chance.nextInt(7 * 24 * 60));
            var from = Slot.cellOf(now.plusMinutes(chance.nextInt(5 * 24 * 60)));
            var slot = new Slot(from, from.plusMinutes(60 + 30L * chance.nextInt(16)));
            if (!OfferLimit.isOffered(now, slot)) {
                continue;
            }

            var limit = OfferLimit.of(now, slot, day -> day.getDayOfWeek().getValue() <= 5);

            var said = now + " for " + slot + " until " + limit;
            assertFalse(limit.isBefore(now.plusMinutes(30)), said);
            assertFalse(limit.isAfter(slot.to()), said);
            assertFalse(limit.toLocalTime().isBefore(OfferLimit.NIGHT_ENDS), said);
            assertFalse(limit.toLocalTime().isAfter(OfferLimit.NIGHT_BEGINS), said);
        }
    }
}
