package org.jointestate.domain.booking.use;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.SiteCode;

/** The bookings of the past, and what was counted of them. Counts bear no person. */
public interface UseFigures {

    /** The day of the first booking of a desk ever made at a site. */
    Optional<LocalDate> firstDay(SiteCode site);

    /** The bookings of desks of the site that touch a day from one, included, until another, not included. */
    List<PastBooking> bookings(SiteCode site, LocalDate from, LocalDate until);

    /** The months counted of a site, the first one first. */
    List<UseMonth> months(SiteCode site);

    /** Keeps others from counting in this year of the site until the transaction is over; to be called before bookings are read. */
    void begin(SiteCode site, int year);

    /** Puts a count in place of the one there was of that month, and keeps the sums of its year right. */
    void put(MonthCount count);

    /** What some months amount to. */
    record Sums(List<Figure> figures, List<Peak> peaks) {

        public Sums {
            figures = List.copyOf(figures);
            peaks = List.copyOf(peaks);
        }
    }

    /**
     * The sums of the months from one to another, both included, and the highest of their peaks. Whole years are read as such, so ten years
     * take hardly longer than one month.
     */
    Sums sums(SiteCode site, YearMonth from, YearMonth to);
}
