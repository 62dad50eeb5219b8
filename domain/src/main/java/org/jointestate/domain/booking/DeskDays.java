package org.jointestate.domain.booking;

import java.time.LocalDate;

/**
 * A number of desk-days, in halves. A booking is half a desk-day for the morning or the afternoon that it touches, whether it takes all of
 * it or half an hour: nobody else can use the rest as a half day. A whole day is one, and so is a night shift; none is more.
 */
public record DeskDays(int halves) {

    public static final DeskDays NONE = new DeskDays(0);

    private static final int MOST_FOR_ONE_BOOKING = 2;

    /** What a booking for this slot takes. */
    public static DeskDays of(Slot slot) {
        var touched = slot.days().stream()
                .mapToInt(day -> touches(slot, day, false) + touches(slot, day, true))
                .sum();
        return new DeskDays(Math.min(MOST_FOR_ONE_BOOKING, touched));
    }

    private static int touches(Slot slot, LocalDate day, boolean afternoon) {
        var middle = day.atTime(DayPart.MIDDLE);
        var half = afternoon ? new Slot(middle, day.plusDays(1).atStartOfDay()) : new Slot(day.atStartOfDay(), middle);
        return slot.overlaps(half) ? 1 : 0;
    }

    public DeskDays plus(DeskDays other) {
        return new DeskDays(halves + other.halves);
    }

    /** As people write it: 3, or 3.5. */
    @Override
    public String toString() {
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
    }
}
