package org.jointestate.domain.estate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a site is open on one day: start included, end not. Both are on the half hour, as bookings are. Closing at 00:00 is at the end of the
 * day: a site that opens at 00:00 and closes at 00:00 is open day and night.
 */
public record Hours(LocalTime opens, LocalTime closes) {

    public Hours {
        if (!closes.isAfter(opens) && !closes.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "The closing time (%s) must be after the opening time (%s).".formatted(closes, opens));
        }
        if (opens.getMinute() % 30 != 0 || closes.getMinute() % 30 != 0 || opens.getSecond() + closes.getSecond() > 0) {
            throw new IllegalArgumentException(
                    "The hours (%s to %s) must start and end on the half hour.".formatted(opens, closes));
        }
    }

    public LocalDateTime opensOn(LocalDate day) {
        return day.atTime(opens);
    }

    public LocalDateTime closesOn(LocalDate day) {
        return (closes.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day).atTime(closes);
    }
}
