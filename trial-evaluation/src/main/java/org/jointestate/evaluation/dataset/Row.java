package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a frozen CSV file, read cell by cell; a bad cell names its file, line, column and value. */
final class Row {

    private final String file;
    private final long line;
    private final CSVRecord cells;

    Row(String file, long line, CSVRecord cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    String text(String column) {
        return cells.get(column);
    }

    @Nullable
    String textOrNone(String column) {
        var text = cells.get(column);
        return text.isEmpty() ? null : text;
    }

    List<String> list(String column) {
        var text = cells.get(column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(";"));
    }

    LocalDate date(String column) {
        return read(column, LocalDate::parse, "a date such as 2019-10-25");
    }

    @Nullable
    LocalDate dateOrNone(String column) {
        return cells.get(column).isEmpty() ? null : date(column);
    }

    Instant instant(String column) {
        return read(column, Instant::parse, "a time such as 2019-10-25T08:00:00Z");
    }

    BigDecimal number(String column) {
        return read(column, BigDecimal::new, "a number");
    }

    @Nullable
    BigDecimal numberOrNone(String column) {
        return cells.get(column).isEmpty() ? null : number(column);
    }

    int whole(String column) {
        return read(column, Integer::parseInt, "a whole number");
    }

    boolean flag(String column) {
        return read(
                column,
                text -> switch (text) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                "yes or no");
    }

    <E extends Enum<E>> E word(String column, Class<E> type) {
        return read(column, text -> Enum.valueOf(type, text), "one of " + Arrays.toString(type.getEnumConstants()));
    }

    BadCell refuse(String why) {
        return new BadCell("%s, line %s: %s".formatted(file, line, why));
    }

    private <T> T read(String column, Function<String, T> parse, String wanted) {
        var text = cells.get(column);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new BadCell("%s, line %s: the value (%s) in the column (%s) is not %s."
                    .formatted(file, line, text, column, wanted));
        }
    }
}
