package org.jointestate.evaluation.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The calendar a measure is counted in. Months of the trial and weeks are laid from the day the trial started, forwards
 * and backwards, so that the start never falls inside one; calendar months keep their own borders.
 */
public enum MeasureCalendar {
    CALENDAR_MONTH("calendar month"),
    TRIAL_MONTH("month of the trial"),
    FRIDAY_WEEK("week"),
    DAY("day");

    private final String word;

    MeasureCalendar(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** How many days a period has, more or less. */
    public int length() {
        return switch (this) {
            case CALENDAR_MONTH, TRIAL_MONTH -> 30;
            case FRIDAY_WEEK -> 7;
            case DAY -> 1;
        };
    }

    /** Every period that shares at least a day with the stretch, whole or not, in order. */
    public List<Span> touching(Span stretch, LocalDate trialStart) {
        var spans = new ArrayList<Span>();
        for (long n = firstNumber(stretch.from(), trialStart); ; n++) {
            var from = start(n, trialStart);
            if (!from.isBefore(stretch.to())) {
                return List.copyOf(spans);
            }
            var span = new Span(from, start(n + 1, trialStart));
            if (span.overlaps(stretch)) {
                spans.add(span);
            }
        }
    }

    private long firstNumber(LocalDate day, LocalDate trialStart) {
        return switch (this) {
            case CALENDAR_MONTH -> monthNumber(day) - monthNumber(trialStart) - 1;
            case TRIAL_MONTH -> monthNumber(day) - monthNumber(trialStart) - 2;
            case FRIDAY_WEEK -> Math.floorDiv(day.toEpochDay() - trialStart.toEpochDay(), 7L);
            case DAY -> day.toEpochDay() - trialStart.toEpochDay();
        };
    }

    private static long monthNumber(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue();
    }

    /** Counted from the anchor each time, so that a trial starting on the 31st keeps the 31st where there is one. */
    private LocalDate start(long number, LocalDate trialStart) {
        return switch (this) {
            case CALENDAR_MONTH -> trialStart.withDayOfMonth(1).plusMonths(number);
            case TRIAL_MONTH -> trialStart.plusMonths(number);
            case FRIDAY_WEEK -> trialStart.plusWeeks(number);
            case DAY -> trialStart.plusDays(number);
        };
    }
}
