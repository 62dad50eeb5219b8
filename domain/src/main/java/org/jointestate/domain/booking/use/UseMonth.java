package org.jointestate.domain.booking.use;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jointestate.domain.estate.SiteCode;

/**
 * One month of one site, counted.
 *
 * @param from its first day, or that of the first booking ever made there
 * @param until the first day that is not counted: that of the next month, or in the running month the Monday of this week
 * @param settled whether it will not be counted again
 * @param shown whether enough people were there for it to be told
 * @param desks the most that could be used on one day
 * @param mostBooked the most that were promised at once
 * @param mostAttended the most at which somebody had checked in at once
 */
public record UseMonth(
        SiteCode site,
        YearMonth month,
        LocalDate from,
        LocalDate until,
        Instant countedAt,
        boolean settled,
        boolean shown,
        int desks,
        int mostBooked,
        int mostAttended,
        Amounts whole) {

    /** Whether days of the month are missing at its end. */
    public boolean running() {
        return until.isBefore(month.plusMonths(1).atDay(1));
    }
}
