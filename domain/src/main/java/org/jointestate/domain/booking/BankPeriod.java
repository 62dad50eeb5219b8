package org.jointestate.domain.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** For how long desk-days are counted together: from Monday to Sunday, or a calendar month. */
public enum BankPeriod {
    WEEK,
    MONTH;

    /** The first day of the period in which the day lies. */
    public LocalDate startOf(LocalDate day) {
        return this == WEEK ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day.withDayOfMonth(1);
    }

    /** The first day after the period that begins on this day. */
    public LocalDate after(LocalDate start) {
        return this == WEEK ? start.plusWeeks(1) : start.plusMonths(1);
    }
}
