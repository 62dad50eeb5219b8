package org.jointestate.evaluation.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jointestate.evaluation.dataset.Span;

/** The dates of the trial of 2019/20, as they were; everything else the generator makes up. */
final class TrialDays {

    static final LocalDate FIRST = LocalDate.of(2017, 10, 25);
    static final LocalDate START = LocalDate.of(2019, 10, 25);
    static final LocalDate END = LocalDate.of(2020, 4, 25);
    static final LocalDate FIVE_MONTHS_BEFORE = START.minusMonths(5);
    static final LocalDate FIFTH_MONTH = START.plusMonths(4);
    static final LocalDate SIXTH_MONTH = START.plusMonths(5);
    static final LocalDate AVOID_CONTACT = LocalDate.of(2020, 3, 16);
    static final LocalDate LOCKDOWN = LocalDate.of(2020, 3, 23);
    static final LocalDate CRIME_RECORDING = LocalDate.of(2019, 4, 1);
    static final LocalDate FLOOD_WEEK = LocalDate.of(2019, 11, 8);
    static final LocalDate ANSWERS_COUNTED_UNTIL = LocalDate.of(2020, 5, 1);
    static final Instant LOCKED = Instant.parse("2019-10-18T09:30:00Z");
    static final Instant FROZEN = Instant.parse("2020-05-11T09:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(
            LocalDate.of(2019, 12, 25),
            LocalDate.of(2019, 12, 26),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 4, 10),
            LocalDate.of(2020, 4, 13));

    private TrialDays() {}

    static Span all() {
        return new Span(FIRST, END);
    }

    static int count() {
        return all().days();
    }

    static int indexOf(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    static LocalDate day(int index) {
        return FIRST.plusDays(index);
    }

    static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static boolean officeOpen(LocalDate day) {
        return weekday(day) && !BANK_HOLIDAYS.contains(day);
    }

    static Instant at(LocalDate day, int minuteOfDay) {
        return day.atTime(LocalTime.ofSecondOfDay(minuteOfDay * 60L))
                .atZone(ZONE)
                .toInstant();
    }
}
