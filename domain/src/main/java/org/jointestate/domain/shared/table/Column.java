package org.jointestate.domain.shared.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column of a table: its name, what may stand in it, and whether it may be left out or empty.
 *
 * @param needed whether the file must have it; where it is left out, what is there stays, and what is new gets what is usual; an empty
 *     cell says the same, unless it says something of its own
 * @param mayBeEmpty whether an empty cell says something: nothing
 * @param type reads what stands there
 * @param expects what belongs there, in a word, for whoever reads the list of columns
 */
public record Column(String name, boolean needed, boolean mayBeEmpty, Type type, String expects) {

    /** Reads a cell that is not empty. */
    @FunctionalInterface
    public interface Type {
        Reading read(String cell);
    }

    /** What a cell says, written in the one way in which it is compared; or what is wrong with it. */
    public sealed interface Reading {
        record Said(String text) implements Reading {}

        record Wrong(Fault.Kind kind, String other) implements Reading {}
    }

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");
    private static final Pattern LOOSE_CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,29}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** The same, but the file may do without it. */
    public Column orAbsent() {
        return new Column(name, false, mayBeEmpty, type, expects);
    }

    /** The same, but its cells may be empty. */
    public Column orEmpty() {
        return new Column(name, needed, true, type, expects);
    }

    public static Column of(String name, String expects, Type type) {
        return new Column(name, true, false, type, expects);
    }

    /** A reader that throws an IllegalArgumentException at what it does not know. */
    public static Column parsed(String name, String expects, Fault.Kind wrong, Function<String, String> reader) {
        return of(name, expects, cell -> {
            try {
                return new Reading.Said(reader.apply(cell));
            } catch (IllegalArgumentException notSo) {
                return new Reading.Wrong(wrong, expects);
            }
        });
    }

    public static Column text(String name, int longest) {
        return of(
                name,
                "TEXT " + longest,
                cell -> cell.length() <= longest
                        ? new Reading.Said(cell)
                        : new Reading.Wrong(Fault.Kind.TOO_LONG, "" + longest));
    }

    public static Column code(String name) {
        return code(name, CODE);
    }

    /** A code in which an underscore may stand. */
    public static Column looseCode(String name) {
        return code(name, LOOSE_CODE);
    }

    private static Column code(String name, Pattern shape) {
        return of(name, "CODE", cell -> {
            var code = cell.toUpperCase(Locale.ROOT);
            return shape.matcher(code).matches()
                    ? new Reading.Said(code)
                    : new Reading.Wrong(Fault.Kind.NOT_A_CODE, "");
        });
    }

    public static Column number(String name, int least, int most) {
        var between = least + " to " + most;
        return of(name, "NUMBER " + between, cell -> {
            if (!NUMBER.matcher(cell).matches()) {
                return new Reading.Wrong(Fault.Kind.NOT_A_NUMBER, between);
            }
            var number = Integer.parseInt(cell);
            return number >= least && number <= most
                    ? new Reading.Said("" + number)
                    : new Reading.Wrong(Fault.Kind.NOT_A_NUMBER, between);
        });
    }

    /** One of the names of an enumeration, in capitals or not. */
    public static Column oneOf(String name, Enum<?>... values) {
        var names = names(values);
        return of(name, String.join(", ", names), cell -> {
            var said = cell.toUpperCase(Locale.ROOT).replace(' ', '_');
            return names.contains(said)
                    ? new Reading.Said(said)
                    : new Reading.Wrong(Fault.Kind.NOT_ONE_OF, String.join(", ", names));
        });
    }

    /** Some of the names of an enumeration with blanks between them, in any order; written in the order of the enumeration. */
    public static Column someOf(String name, Enum<?>... values) {
        var names = names(values);
        return of(name, String.join(", ", names), cell -> {
            var said = Arrays.stream(cell.toUpperCase(Locale.ROOT).split("[ ,;|]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return !said.isEmpty() && names.containsAll(said)
                    ? new Reading.Said(said.stream()
                            .distinct()
                            .sorted(Comparator.comparing(names::indexOf))
                            .collect(Collectors.joining(" ")))
                    : new Reading.Wrong(Fault.Kind.NOT_SOME_OF, String.join(", ", names));
        });
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    public static Column yesOrNo(String name) {
        return of(name, "yes, no", cell -> switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "y", "1" -> new Reading.Said("yes");
            case "no", "false", "n", "0" -> new Reading.Said("no");
            default -> new Reading.Wrong(Fault.Kind.NOT_YES_OR_NO, "");
        });
    }

    public static Column date(String name) {
        return of(name, "YYYY-MM-DD", cell -> {
            try {
                var day = LocalDate.parse(cell);
                return day.getYear() >= 2000 && day.getYear() < 2200
                        ? new Reading.Said(day.toString())
                        : new Reading.Wrong(Fault.Kind.NOT_A_DATE, "");
            } catch (DateTimeParseException notADate) {
                return new Reading.Wrong(Fault.Kind.NOT_A_DATE, "");
            }
        });
    }
}
