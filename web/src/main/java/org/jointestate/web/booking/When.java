package org.jointestate.web.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days and times as pages write them. */
public final class When {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY_WITHOUT_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORTEST_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** Years of one thousand or two: the parser alone would take years that no database holds. */
    private static final Pattern NEAR = Pattern.compile("[12]\\d{3}-.*");

    private When() {}

    public static LocalDate parseDay(String text) {
        return LocalDate.parse(near(text));
    }

    public static LocalDateTime parseMoment(String text) {
        return LocalDateTime.parse(near(text));
    }

    private static String near(String text) {
        if (!NEAR.matcher(text).matches()) {
            throw new DateTimeParseException("The year must have four digits.", text, 0);
        }
        return text;
    }

    /** Thursday 16 January 2020. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Thursday 16 January. */
    public static String dayOnly(LocalDate day) {
        return DAY_WITHOUT_YEAR.format(day);
    }

    /** Thu 16 January. */
    public static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** Thu 16 Jan. */
    public static String shortestDay(LocalDate day) {
        return SHORTEST_DAY.format(day);
    }

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    public static String time(LocalDateTime moment) {
        return TIME.format(moment);
    }

    /** 09:30 on Thursday 16 January 2020. */
    public static String moment(LocalDateTime moment) {
        return TIME.format(moment) + " on " + DAY.format(moment);
    }
}
