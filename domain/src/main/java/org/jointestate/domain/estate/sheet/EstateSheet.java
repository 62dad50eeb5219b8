package org.jointestate.domain.estate.sheet;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.shared.table.Column;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Sheet;

/** The tables of an estate, parents before children: in this order they can be taken in by an estate that is empty. */
public enum EstateSheet {
    SITES(
            List.of("code"),
            Column.code("code"),
            Column.text("name", 120),
            Column.text("address", 200),
            Column.parsed("time_zone", "Europe/London", Fault.Kind.NOT_A_TIME_ZONE, EstateSheet::timeZone),
            Column.parsed("opening_hours", "MONDAY 07:00-19:00; …", Fault.Kind.NOT_HOURS, EstateSheet::hours)
                    .orEmpty(),
            Column.yesOrNo("in_use").orAbsent()),
    FLOORS(
            List.of("code"),
            Column.code("code"),
            Column.code("site"),
            Column.number("level", -5, 99),
            Column.text("name", 120),
            Column.number("plan_width", Floor.SMALLEST_PLAN, Floor.LARGEST_PLAN),
            Column.number("plan_height", Floor.SMALLEST_PLAN, Floor.LARGEST_PLAN),
            Column.yesOrNo("in_use").orAbsent()),
    ZONES(
            List.of("code"),
            Column.code("code"),
            Column.code("floor"),
            Column.parsed("letter", "A", Fault.Kind.NOT_A_LETTER, EstateSheet::letter),
            Column.text("name", 120),
            Column.oneOf("network", Network.values()),
            Column.yesOrNo("shared").orAbsent(),
            Column.yesOrNo("walled").orAbsent(),
            Column.number("x", 0, 10_000),
            Column.number("y", 0, 10_000),
            Column.number("width", 1, 10_000),
            Column.number("height", 1, 10_000),
            Column.yesOrNo("in_use").orAbsent()),
    DESKS(
            List.of("code"),
            Column.code("code"),
            Column.code("zone"),
            Column.number("number", 1, 999),
            Column.oneOf("kind", SpaceKind.values()).orAbsent(),
            Column.text("name", 60).orEmpty().orAbsent(),
            Column.oneOf("network", Network.values()).orAbsent(),
            Column.someOf("features", DeskFeature.values()).orEmpty().orAbsent(),
            Column.number("places", 1, 1000).orAbsent(),
            Column.number("seats", 1, 1000).orAbsent(),
            Column.number("x", 0, 10_000).orEmpty(),
            Column.number("y", 0, 10_000).orEmpty(),
            Column.yesOrNo("chair_above").orEmpty().orAbsent(),
            Column.text("closed_because", 120).orEmpty().orAbsent(),
            Column.date("closed_from").orEmpty().orAbsent(),
            Column.date("closed_until").orEmpty().orAbsent(),
            Column.yesOrNo("in_use").orAbsent()),
    CLOSURES(
            List.of("site", "zone", "first_day", "opens_again", "because"),
            Column.code("site"),
            Column.code("zone").orEmpty(),
            Column.date("first_day"),
            Column.date("opens_again"),
            Column.text("because", 120),
            Column.yesOrNo("withdrawn").orAbsent());

    private static final Pattern LETTER = Pattern.compile("[A-Z][A-Z0-9]{0,2}");

    private static final Pattern A_DAY = Pattern.compile("([A-Z]+) (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    private final Sheet sheet;

    EstateSheet(List<String> key, Column... columns) {
        this.sheet = new Sheet(List.of(columns), key);
    }

    public Sheet sheet() {
        return sheet;
    }

    /** What its file is called, such as desks.csv. */
    public String fileName() {
        return code() + ".csv";
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String letter(String cell) {
        var letter = cell.toUpperCase(Locale.ROOT);
        if (!LETTER.matcher(letter).matches()) {
            throw new IllegalArgumentException("Not a letter (%s).".formatted(cell));
        }
        return letter;
    }

    private static String timeZone(String cell) {
        try {
            return ZoneId.of(cell).getId();
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    /** Stricter than {@link OpeningHours#parse}, which reads what we wrote ourselves. */
    private static String hours(String cell) {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var part : cell.toUpperCase(Locale.ROOT).split(";")) {
            var day = A_DAY.matcher(part.strip().replaceAll(" +", " "));
            if (part.isBlank()) {
                continue;
            }
            if (!day.matches()) {
                throw new IllegalArgumentException("Not the hours of a day (%s).".formatted(part));
            }
            var weekday = DayOfWeek.valueOf(day.group(1));
            if (hours.put(weekday, hours(day.group(2), day.group(3))) != null) {
                throw new IllegalArgumentException("A day twice (%s).".formatted(weekday));
            }
        }
        return new OpeningHours(Map.copyOf(hours)).toText();
    }

    private static Hours hours(String opens, String closes) {
        try {
            return new Hours(java.time.LocalTime.parse(opens), java.time.LocalTime.parse(closes));
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(notATime);
        }
    }
}
