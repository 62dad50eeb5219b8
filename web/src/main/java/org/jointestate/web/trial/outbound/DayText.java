package org.jointestate.web.trial.outbound;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people and spreadsheets write it: 2019-10-25, 25/10/2019, 25.10.19, 25 October 2019, Fri 25-Oct-19, or a month alone, Oct 2019
 * and 2019-10. The day comes before the month, as it is written here. A column of which one cell can be read with the month first only
 * contradicts that for all its cells ({@link #monthFirst}), so none of them is certain.
 */
public sealed interface DayText {

    record Day(LocalDate day) implements DayText {}

    record Month(YearMonth month) implements DayText {}

    /** @param key of the words of the trial */
    record Unsure(String key) implements DayText {}

    Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    Pattern WORDS =
            Pattern.compile("(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})");
    Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    Pattern MONTH = Pattern.compile("([a-z]{3,9})\\.?[ -](\\d{4}|\\d{2})");
    Pattern SERIAL = Pattern.compile("\\d{5}");

    List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    static DayText read(String typed) {
        var text = plain(typed);
        if (text.length() > 40) {
            return new Unsure("cell.notADate");
        }
        if (monthFirst(typed)) {
            return new Unsure("cell.monthFirst");
        }
        for (var form : List.of(ISO, NUMBERS, WORDS, ISO_MONTH, MONTH)) {
            var match = form.matcher(text);
            if (match.matches()) {
                return read(form, match).orElseGet(() -> new Unsure("cell.notADate"));
            }
        }
        return new Unsure(SERIAL.matcher(text).matches() ? "cell.serialDate" : "cell.notADate");
    }

    /** Whether it is a day only when the month is taken to come first, as in 10/25/2019. */
    static boolean monthFirst(String typed) {
        var match = NUMBERS.matcher(plain(typed));
        if (!match.matches()) {
            return false;
        }
        var year = year(match.group(3));
        return day(year, number(match.group(2)), number(match.group(1))).isEmpty()
                && day(year, number(match.group(1)), number(match.group(2))).isPresent();
    }

    private static String plain(String typed) {
        return typed.replace('\u00a0', ' ').strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
    }

    private static Optional<DayText> read(Pattern form, Matcher match) {
        if (form == ISO) {
            return day(year(match.group(1)), number(match.group(2)), number(match.group(3)));
        }
        if (form == NUMBERS) {
            return day(year(match.group(3)), number(match.group(2)), number(match.group(1)));
        }
        if (form == WORDS) {
            return day(year(match.group(3)), month(match.group(2)), number(match.group(1)));
        }
        var named = form == MONTH;
        var month = named ? month(match.group(1)) : number(match.group(2));
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new Month(YearMonth.of(year(match.group(named ? 2 : 1)), month)));
    }

    private static Optional<DayText> day(int year, int month, int day) {
        try {
            return Optional.of(new Day(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    /** Two figures are a year of this century. */
    private static int year(String text) {
        return text.length() == 2 ? 2000 + number(text) : number(text);
    }

    /** From 1; 0 for what is no month. */
    private static int month(String text) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (text.equals("sept") && i == 8
                    || MONTHS.get(i).equals(text)
                    || MONTHS.get(i).substring(0, 3).equals(text)) {
                return i + 1;
            }
        }
        return 0;
    }
}
