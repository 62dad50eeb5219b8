package org.jointestate.web.booking.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jointestate.domain.booking.use.Dimension;
import org.jointestate.domain.booking.use.Figure;
import org.jointestate.domain.booking.use.SeeUse;
import org.jointestate.domain.booking.use.SmallNumbers;
import org.jointestate.domain.booking.use.UseMonth;
import org.jointestate.web.shared.Words;

/** Hours, months and amounts of use as people read them. */
@ApplicationScoped
public class UseWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    private Words words;

    String name(Dimension dimension, SeeUse.Line line) {
        return switch (dimension) {
            case HOUR -> hour(Integer.parseInt(line.code()));
            case WEEKDAY -> weekday(DayOfWeek.of(Integer.parseInt(line.code())), TextStyle.FULL);
            default -> line.name();
        };
    }

    static String hour(int hour) {
        return "%02d:00".formatted(hour);
    }

    static String weekday(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, Locale.UK);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Half hours as whole hours. */
    long hours(long halves) {
        return Math.round(halves / 2.0);
    }

    String percent(int percent) {
        return words.of("use.percent", percent);
    }

    /** One to four at once are not told apart. */
    String atOnce(int most) {
        return SmallNumbers.isSmall(most) ? words.of("use.few") : Integer.toString(most);
    }

    /** Such as "31 of 282", or nothing that says anything where there is nothing to tell. */
    String noShows(Figure figure) {
        return figure.hidden()
                ? ""
                : words.of(
                        "use.of", figure.amounts().noShows(), figure.amounts().bookings());
    }

    /** In how many of its months too few people were behind a figure; nothing when in none. */
    String leftOut(Figure figure) {
        if (figure.leftOut() == 0) {
            return "";
        }
        return figure.hidden() ? words.of("use.hidden") : words.of("use.leftOut", figure.leftOut(), figure.months());
    }

    /** Such as "September to November 2026". */
    String period(UseMonth first, UseMonth last) {
        if (first.month().equals(last.month())) {
            return month(first.month());
        }
        return words.of(
                "use.period",
                first.month().getYear() == last.month().getYear()
                        ? first.month().getMonth().getDisplayName(TextStyle.FULL, Locale.UK)
                        : month(first.month()),
                month(last.month()));
    }
}
