package org.jointestate.web.booking.series;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.series.SeriesDays;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.web.shared.Json;
import org.jspecify.annotations.Nullable;

/** The body of a request for a series, or why it cannot be read. */
sealed interface SeriesBody {

    record Read(Optional<SeriesId> id, DeskCode desk, LocalDate first, LocalDate last, SeriesDays days, boolean dryRun)
            implements SeriesBody {}

    record Change(Optional<DeskCode> desk, Optional<TimeOfDay> time) implements SeriesBody {}

    record Unreadable(String key, List<Object> gaps) implements SeriesBody {
        static Unreadable of(String key, Object... gaps) {
            return new Unreadable(key, List.of(gaps));
        }
    }

    /** A field that is not what it must be. */
    final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Unreadable answer;

        Wrong(String field) {
            this(field, Unreadable.of("api.series.wrong", field));
        }

        Wrong(String field, Unreadable answer) {
            super(field);
            this.answer = answer;
        }
    }

    static SeriesBody read(@Nullable String text) {
        try {
            var json = parse(text);
            var first = day(json, "first").orElseThrow(() -> new Wrong("first"));
            var weeks = weeks(json);
            var end = day(json, "last");
            if (end.isPresent() == weeks.isPresent()) {
                return Unreadable.of("api.series.oneEnd");
            }
            var last = end.orElseGet(() -> first.plusWeeks(weeks.orElseThrow()).minusDays(1));
            return new Read(
                    id(json),
                    desk(json).orElseThrow(() -> new Wrong("desk")),
                    first,
                    last,
                    new SeriesDays(weekdays(json), time(json).orElse(DayPart.DAY)),
                    json.getBoolean("dryRun", false));
        } catch (Wrong wrong) {
            return wrong.answer;
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            return Unreadable.of("api.booking.notJson");
        }
    }

    static SeriesBody readChange(@Nullable String text) {
        try {
            var json = parse(text);
            var change = new Change(desk(json), time(json));
            return change.desk().isEmpty() && change.time().isEmpty() ? Unreadable.of("api.series.noChange") : change;
        } catch (Wrong wrong) {
            return wrong.answer;
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            return Unreadable.of("api.booking.notJson");
        }
    }

    private static JsonObject parse(@Nullable String text) {
        try (var reader = Json.reader(text)) {
            return reader.readObject();
        }
    }

    private static Optional<String> text(JsonObject json, String field) {
        if (!json.containsKey(field)) {
            return Optional.empty();
        }
        if (!(json.get(field) instanceof JsonString value)) {
            throw new Wrong(field);
        }
        return Optional.of(value.getString().strip());
    }

    private static Optional<LocalDate> day(JsonObject json, String field) {
        return text(json, field).map(value -> SeriesForm.day(value).orElseThrow(() -> new Wrong(field)));
    }

    private static Optional<Integer> weeks(JsonObject json) {
        if (!json.containsKey("weeks")) {
            return Optional.empty();
        }
        if (!(json.get("weeks") instanceof JsonNumber number)
                || !number.isIntegral()
                || number.doubleValue() < 1
                || number.doubleValue() > SeriesForm.MOST_WEEKS) {
            throw new Wrong(
                    "weeks",
                    Unreadable.of("api.series.notWeeks", json.get("weeks").toString(), SeriesForm.MOST_WEEKS));
        }
        return Optional.of(number.intValue());
    }

    private static Optional<DeskCode> desk(JsonObject json) {
        try {
            return text(json, "desk").map(DeskCode::new);
        } catch (IllegalArgumentException notACode) {
            throw new Wrong("desk");
        }
    }

    private static Optional<SeriesId> id(JsonObject json) {
        try {
            return text(json, "id").map(SeriesId::of);
        } catch (IllegalArgumentException notAnId) {
            throw new Wrong("id");
        }
    }

    private static Set<DayOfWeek> weekdays(JsonObject json) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        if (!json.containsKey("weekdays")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        if (!(json.get("weekdays") instanceof JsonArray array)) {
            throw new Wrong("weekdays");
        }
        for (JsonValue value : array) {
            try {
                days.add(DayOfWeek.valueOf(((JsonString) value).getString().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException | ClassCastException notADay) {
                throw new Wrong("weekdays");
            }
        }
        return days;
    }

    /** A part of the day, or from and until; nothing when the body says none of them. */
    private static Optional<TimeOfDay> time(JsonObject json) {
        var from = text(json, "from");
        var until = text(json, "until");
        var part = text(json, "part");
        if (part.isPresent() && (from.isPresent() || until.isPresent()) || from.isPresent() != until.isPresent()) {
            throw new Wrong(part.isPresent() ? "part" : from.isPresent() ? "until" : "from");
        }
        try {
            return part.isPresent()
                    ? part.map(value -> DayPart.valueOf(value.toUpperCase(Locale.ROOT)))
                    : from.map(value -> TimeOfDay.parse(value + "-" + until.orElseThrow()));
        } catch (IllegalArgumentException notATime) {
            throw new Wrong(part.isPresent() ? "part" : "from");
        }
    }
}
