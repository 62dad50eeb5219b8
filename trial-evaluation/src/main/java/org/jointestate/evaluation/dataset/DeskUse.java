package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;

/** How the desks of a zone were used in a period: {@code openHours} is a day's, {@code days} the open ones. */
public record DeskUse(
        LocalDate from,
        LocalDate to,
        String zone,
        int desks,
        BigDecimal openHours,
        int days,
        BigDecimal bookedHours,
        BigDecimal attendedHours,
        int noShows,
        int bookings) {

    public DeskUse {
        Checks.order(from, to, "period of the desk use");
        Checks.text(zone, "zone");
        openHours = Checks.plain(openHours);
        bookedHours = Checks.plain(bookedHours);
        attendedHours = Checks.plain(attendedHours);
        if (desks < 0 || days < 0 || noShows < 0 || bookings < 0) {
            throw new IllegalArgumentException(
                    "A count of the desk use from %s in the zone (%s) is below nought.".formatted(from, zone));
        }
    }
}
