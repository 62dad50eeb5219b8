package org.jointestate.web.booking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.estate.Hours;

/**
 * The time of day that somebody has asked for: a part of the day, or from and until. What cannot be read is kept as it was typed, with the
 * reason, and the whole day is shown meanwhile.
 *
 * @param from what was typed as the start, or that of the time
 * @param problem the key of the sentence that says what is wrong, if something is
 */
public record AskedTime(boolean byTime, TimeOfDay time, String from, String until, Optional<Problem> problem) {

    /** What is wrong, at which field, with the words that the sentence needs. */
    public record Problem(String field, String key, List<String> gaps) {

        static Problem of(String field, String key, String... gaps) {
            return new Problem(field, key, List.of(gaps));
        }
    }

    /** The value of the radio for a time, beside the names of the parts. */
    public static final String TIME = "TIME";

    public static AskedTime of(TimeOfDay time) {
        return time instanceof TimeOfDay.Between between
                ? new AskedTime(
                        true, time, between.from().toString(), between.until().toString(), Optional.empty())
                : new AskedTime(false, time, "", "", Optional.empty());
    }

    /** @param usual what is meant when nothing is said */
    public static AskedTime read(UnaryOperator<String> parameter, TimeOfDay usual) {
        var part = parameter.apply("part");
        if (!part.equals(TIME)) {
            return Arrays.stream(DayPart.values())
                    .filter(value -> value.name().equals(part))
                    .findFirst()
                    .map(AskedTime::of)
                    .orElseGet(() -> of(usual));
        }
        var from = parameter.apply("from");
        var until = parameter.apply("until");
        var starts = time(from);
        var ends = time(until);
        if (starts.isEmpty()) {
            return wrong(from, until, Problem.of("from", "book.notAStart", from));
        }
        if (ends.isEmpty()) {
            return wrong(from, until, Problem.of("until", "book.notAnEnd", until));
        }
        if (starts.equals(ends)) {
            return wrong(from, until, Problem.of("until", "book.noTime", until));
        }
        return new AskedTime(true, new TimeOfDay.Between(starts.get(), ends.get()), from, until, Optional.empty());
    }

    private static AskedTime wrong(String from, String until, Problem problem) {
        return new AskedTime(true, DayPart.DAY, from, until, Optional.of(problem));
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** The same, but wrong where it ends before it starts at a site that is closed at night: nobody means such a night. */
    public AskedTime at(Optional<Hours> hours) {
        return problem.isEmpty()
                        && time instanceof TimeOfDay.Between between
                        && between.endsNextDay()
                        && !hours.map(Hours::closes).equals(Optional.of(LocalTime.MIDNIGHT))
                ? new AskedTime(
                        true, time, from, until, Optional.of(Problem.of("until", "book.endsBefore", until, from)))
                : this;
    }

    /** As the address holds it. */
    public String query() {
        return byTime
                ? "part=" + TIME + "&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8) + "&until="
                        + URLEncoder.encode(until, StandardCharsets.UTF_8)
                : "part=" + time.toText();
    }

    /** The value of the radio that is chosen. */
    public String part() {
        return byTime ? TIME : time.toText();
    }
}
