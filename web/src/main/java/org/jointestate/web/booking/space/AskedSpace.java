package org.jointestate.web.booking.space;

import jakarta.faces.context.FacesContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.web.booking.When;

/**
 * What somebody has asked for in the address of the page that books a room or a bay. What is missing is taken from the booking that is
 * being moved, and else from habit; what cannot be read is kept as it was typed, with what is wrong with it.
 *
 * @param day what was typed, or the usual day
 * @param wrong the fields that cannot be read, with the key of the sentence that says so
 */
record AskedSpace(
        SiteCode site,
        String day,
        SpaceKind kind,
        String from,
        String to,
        String people,
        Optional<DeskCode> space,
        Map<String, String> wrong) {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);
    private static final LocalTime USUAL_END = LocalTime.of(17, 0);

    AskedSpace {
        wrong = new LinkedHashMap<>(wrong);
    }

    /** @param now what the clock on the wall shows: on that day nothing begins before the next half hour */
    static AskedSpace read(Optional<BookingRow> old, LocalDate usualDay, LocalDateTime now) {
        var kind = Arrays.stream(SpaceKind.values())
                .filter(value -> value != SpaceKind.DESK && value.name().equals(parameter("kind")))
                .findFirst()
                .or(() -> old.map(BookingRow::kind))
                .orElse(SpaceKind.MEETING_ROOM);
        var day = given("day", old.map(booking -> booking.slot().day()).orElse(usualDay));
        var soon = Slot.cellOf(now).plus(Slot.CELL);
        var start = day.equals(now.toLocalDate().toString())
                        && soon.toLocalDate().equals(now.toLocalDate())
                        && soon.toLocalTime().isAfter(USUAL_START)
                ? soon.toLocalTime()
                : USUAL_START;
        // A car stays as long as its driver, a meeting an hour.
        var end = kind == SpaceKind.MEETING_ROOM || !start.isBefore(USUAL_END) ? start.plusHours(1) : USUAL_END;
        var asked = new AskedSpace(
                siteCode(parameter("site")).or(() -> old.map(BookingRow::site)).orElse(new SiteCode("HQ")),
                day,
                kind,
                given(
                        "from",
                        old.map(booking -> booking.slot().from().toLocalTime()).orElse(start)),
                given(
                        "to",
                        old.map(booking -> booking.slot().to().toLocalTime()).orElse(end)),
                parameter("people"),
                spaceCode(parameter("space")),
                Map.of());
        asked.look();
        return asked;
    }

    private void look() {
        if (dayOrNothing().isEmpty()) {
            wrong.put("day", "space.notADay");
        }
        if (time(from).isEmpty()) {
            wrong.put("from", "space.notAStart");
        }
        if (time(to).isEmpty()) {
            wrong.put("to", "space.notAnEnd");
        } else if (time(from)
                .filter(start -> !time(to).orElseThrow().isAfter(start))
                .isPresent()) {
            wrong.put("to", "space.endsBefore");
        }
        if (!people.isEmpty() && (!people.matches("\\d{1,4}") || Integer.parseInt(people) < 1)) {
            wrong.put("people", "space.notPeople");
        }
    }

    Optional<LocalDate> dayOrNothing() {
        try {
            return Optional.of(When.parseDay(day));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    Optional<Slot> slot() {
        return wrong.containsKey("day") || wrong.containsKey("from") || wrong.containsKey("to")
                ? Optional.empty()
                : Optional.of(new Slot(
                        dayOrNothing().orElseThrow().atTime(time(from).orElseThrow()),
                        dayOrNothing().orElseThrow().atTime(time(to).orElseThrow())));
    }

    int seats() {
        return people.isEmpty() || wrong.containsKey("people") ? 1 : Integer.parseInt(people);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text)).filter(time -> time.getMinute() % 30 == 0);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static String given(String name, Object usual) {
        var typed = parameter(name);
        return typed.isEmpty() ? usual.toString() : typed;
    }

    private static Optional<SiteCode> siteCode(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new SiteCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private static Optional<DeskCode> spaceCode(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new DeskCode(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    static String parameter(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .map(String::strip)
                .orElse("");
    }
}
