package org.jointestate.domain.evaluation.signoff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * Days of elections that are known, so that whoever publishes can be warned. The law sets the ordinary day of elections in England on the
 * first Thursday of May; general elections are known only when they have been called. A warning is no answer: whoever publishes gives it.
 */
public final class ElectionDays {

    /** How long before an election those who publish keep quiet: notice of the election, about six weeks. */
    private static final int WEEKS_BEFORE = 6;

    private static final List<LocalDate> GENERAL =
            List.of(LocalDate.of(2017, 6, 8), LocalDate.of(2019, 12, 12), LocalDate.of(2024, 7, 4));

    /** In these years the ordinary elections were put off by a year. */
    private static final List<Integer> PUT_OFF = List.of(2020);

    private ElectionDays() {}

    /** The next election whose weeks before it hold this day, as far as it is known. */
    public static Optional<LocalDate> before(LocalDate day) {
        return java.util.stream.Stream.concat(GENERAL.stream(), ordinary(day.getYear()).stream())
                .filter(election -> !day.isAfter(election) && !day.isBefore(election.minusWeeks(WEEKS_BEFORE)))
                .min(LocalDate::compareTo);
    }

    /** The first Thursday of May, unless it was put off. */
    static Optional<LocalDate> ordinary(int year) {
        return PUT_OFF.contains(year)
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY)));
    }
}
