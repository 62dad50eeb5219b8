package org.jointestate.domain.estate;

import java.time.LocalTime;

/** When a site is open on one day: start included, end not. Both are on the half hour, as bookings are. */
public record Hours(LocalTime opens, LocalTime closes) {

    public Hours {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException(
                    "The closing time (%s) must be after the opening time (%s).".formatted(closes, opens));
        }
        if (opens.getMinute() % 30 != 0 || closes.getMinute() % 30 != 0 || opens.getSecond() + closes.getSecond() > 0) {
            throw new IllegalArgumentException(
                    "The hours (%s to %s) must start and end on the half hour.".formatted(opens, closes));
        }
    }
}
