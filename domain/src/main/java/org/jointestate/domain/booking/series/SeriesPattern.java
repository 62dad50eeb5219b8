package org.jointestate.domain.booking.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.TimeOfDay;

/**
 * The days of a series: the given weekdays from the first day to the last, both included, and the time on each of them. A single day and a
 * range of days are patterns too.
 */
public record SeriesPattern(LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, TimeOfDay time) {

    /** How many days one request may ask for: each is a transaction of its own. */
    public static final int MOST_DAYS = 60;

    /** How far ahead a series may reach: as far as anybody may book. */
    public static final int DAYS_AHEAD = 400;

    /** A refusal that belongs to one field of the request. */
    public record Objection(Field field, Refusal because) {}

    /** What is asked about a series. */
    public enum Field {
        DESK,
        FIRST,
        LAST,
        WEEKDAYS
    }

    public SeriesPattern {
        if (last.isBefore(first) || weekdays.isEmpty()) {
            throw new IllegalArgumentException(
                    "A series from %s to %s on %s has no days.".formatted(first, last, weekdays));
        }
        weekdays = Set.copyOf(weekdays);
    }

    /** What is wrong with these days as a whole, before any of them is looked at; each bound is asked before days are counted. */
    public static Optional<Objection> objectionTo(
            LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, LocalDate today) {
        if (weekdays.isEmpty()) {
            return objection(Field.WEEKDAYS, Refusal.of(Refusal.Reason.SERIES_WITHOUT_DAYS));
        }
        if (first.isBefore(today)) {
            return objection(Field.FIRST, Refusal.of(Refusal.Reason.IN_THE_PAST, first));
        }
        if (last.isBefore(first)) {
            return objection(Field.LAST, Refusal.of(Refusal.Reason.SERIES_ENDS_BEFORE_IT_STARTS, last, first));
        }
        var horizon = today.plusDays(DAYS_AHEAD);
        if (last.isAfter(horizon)) {
            return objection(Field.LAST, Refusal.of(Refusal.Reason.TOO_FAR_AHEAD, horizon, DAYS_AHEAD));
        }
        var days = days(first, last, weekdays).size();
        if (days == 0) {
            return objection(Field.WEEKDAYS, Refusal.of(Refusal.Reason.SERIES_WITHOUT_DAYS));
        }
        return days > MOST_DAYS
                ? objection(Field.LAST, Refusal.of(Refusal.Reason.SERIES_TOO_LONG, days, MOST_DAYS))
                : Optional.empty();
    }

    private static Optional<Objection> objection(Field field, Refusal because) {
        return Optional.of(new Objection(field, because));
    }

    public List<LocalDate> days() {
        return days(first, last, weekdays);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && weekdays.contains(day.getDayOfWeek());
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last, Set<DayOfWeek> weekdays) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .toList();
    }

    /** The weekdays in the order of the week. */
    public List<DayOfWeek> weekdaysInOrder() {
        return List.copyOf(EnumSet.copyOf(weekdays));
    }
}
