package org.jointestate.web.booking.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.series.SeriesPattern;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;

/** A pattern of days in words, such as "Every Monday and Wednesday, all day, from Monday 1 March 2027 until Friday 2 April 2027". */
@ApplicationScoped
public class SeriesWords {

    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Inject
    private Words words;

    public String pattern(SeriesPattern pattern) {
        var time = time(pattern.time());
        if (pattern.first().equals(pattern.last())) {
            return words.of("series.oneDay", When.day(pattern.first()), time);
        }
        return words.of(
                "series.pattern",
                weekdays(pattern.weekdays()),
                time,
                When.day(pattern.first()),
                When.day(pattern.last()));
    }

    public String time(TimeOfDay time) {
        return time instanceof TimeOfDay.Between between
                ? words.of(
                        between.endsNextDay() ? "series.timesOvernight" : "series.times",
                        When.time(between.from()),
                        When.time(between.until()))
                : words.of("partIn." + time.toText());
    }

    private String weekdays(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return words.of("series.everyDay");
        }
        if (days.equals(WORKING_DAYS)) {
            return words.of("series.workingDays");
        }
        var names = List.copyOf(EnumSet.copyOf(days)).stream()
                .map(SeriesWords::name)
                .toList();
        return words.of("series.every", list(names));
    }

    /** A, B and C. */
    public String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : words.of(
                        "series.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.get(names.size() - 1));
    }

    public static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
