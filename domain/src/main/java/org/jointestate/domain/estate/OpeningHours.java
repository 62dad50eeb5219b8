package org.jointestate.domain.estate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hours of each weekday; a weekday without hours is closed. */
public record OpeningHours(Map<DayOfWeek, Hours> byDay) {

    public OpeningHours {
        byDay = Map.copyOf(byDay);
    }

    public Optional<Hours> on(LocalDate day) {
        return on(day.getDayOfWeek());
    }

    public Optional<Hours> on(DayOfWeek day) {
        return Optional.ofNullable(byDay.get(day));
    }

    /** One line, such as "MONDAY 07:00-19:00; SATURDAY 08:00-13:00": how files and tables hold it. */
    public String toText() {
        return Arrays.stream(DayOfWeek.values())
                .filter(byDay::containsKey)
                .map(day -> "%s %s-%s"
                        .formatted(
                                day,
                                on(day).orElseThrow().opens(),
                                on(day).orElseThrow().closes()))
                .collect(Collectors.joining("; "));
    }

    public static OpeningHours parse(String text) {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var part : text.split(";")) {
            if (!part.isBlank()) {
                var words = part.strip().split("[ -]");
                hours.put(DayOfWeek.valueOf(words[0]), new Hours(LocalTime.parse(words[1]), LocalTime.parse(words[2])));
            }
        }
        return new OpeningHours(hours);
    }
}
