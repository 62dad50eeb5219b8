package org.jointestate.web.booking.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.series.SeriesDays;
import org.jointestate.domain.booking.series.SeriesPattern;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.web.booking.AskedTime;
import org.jointestate.web.booking.When;

/** What somebody has typed to ask for a series, as it was typed, and what it means. */
record SeriesForm(
        String site, String desk, String first, String last, String weeks, Set<DayOfWeek> weekdays, AskedTime time) {

    /** More weeks than this reach further ahead than anybody may book; a number that big is said to be wrong and not worked with. */
    static final int MOST_WEEKS = 60;

    /** What is wrong at a field. */
    record Problem(String field, String key, List<Object> gaps) {

        static Problem of(String field, String key, Object... gaps) {
            return new Problem(field, key, List.of(gaps));
        }
    }

    /** What it means, as far as it can be read. */
    record Meant(DeskCode desk, LocalDate first, LocalDate last, SeriesDays days) {}

    static SeriesForm read() {
        return new SeriesForm(
                Posted.one("site").isEmpty() ? "HQ" : Posted.one("site"),
                Posted.one("desk"),
                Posted.one("first"),
                Posted.one("last"),
                Posted.one("weeks"),
                Posted.all("weekday").stream()
                        .flatMap(name -> Arrays.stream(DayOfWeek.values())
                                .filter(day -> day.name().equals(name)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
                AskedTime.read(Posted::one, DayPart.DAY));
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (deskCode().isEmpty()) {
            problems.add(Problem.of("desk", "series.noDesk"));
        }
        if (day(first).isEmpty()) {
            problems.add(Problem.of("first", "series.notADay", first));
        }
        if (last.isEmpty() == weeks.isEmpty()) {
            problems.add(Problem.of("last", last.isEmpty() ? "series.noEnd" : "series.twoEnds"));
        } else if (!last.isEmpty() && day(last).isEmpty()) {
            problems.add(Problem.of("last", "series.notALastDay", last));
        } else if (!weeks.isEmpty() && weekCount().isEmpty()) {
            problems.add(Problem.of("weeks", "series.notWeeks", weeks, MOST_WEEKS));
        }
        if (weekdays.isEmpty()) {
            problems.add(Problem.of("weekdays", "series.noWeekdays"));
        }
        time.problem()
                .ifPresent(wrong -> problems.add(new Problem(wrong.field(), wrong.key(), List.copyOf(wrong.gaps()))));
        return problems;
    }

    /** Only where there are no problems. */
    Meant meant() {
        var from = day(first).orElseThrow();
        var to = day(last)
                .orElseGet(() -> from.plusWeeks(weekCount().orElseThrow()).minusDays(1));
        return new Meant(deskCode().orElseThrow(), from, to, new SeriesDays(weekdays, time.time()));
    }

    private Optional<Integer> weekCount() {
        if (!weeks.matches("\\d{1,3}")) {
            return Optional.empty();
        }
        var count = Integer.parseInt(weeks);
        return count >= 1 && count <= MOST_WEEKS ? Optional.of(count) : Optional.empty();
    }

    Optional<DeskCode> deskCode() {
        try {
            return desk.isEmpty() ? Optional.empty() : Optional.of(new DeskCode(desk));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(When.parseDay(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The field of the page for what a whole series was refused for. */
    String fieldOf(SeriesPattern.Field field) {
        return switch (field) {
            case DESK -> "desk";
            case FIRST -> "first";
            case LAST -> last.isEmpty() ? "weeks" : "last";
            case WEEKDAYS -> "weekdays";
        };
    }
}
