package org.jointestate.evaluation.publish.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jointestate.evaluation.dataset.OpenData;
import org.jspecify.annotations.Nullable;

/**
 * A table as a value. A cell is a {@code String}, {@code Boolean}, {@code LocalDate}, {@code Integer}, {@code Long}, {@code BigDecimal}, a list of texts
 * or nothing, as its column's kind says, or {@link Mark#WITHHELD}; {@code key} and {@code references} name columns by their titles.
 */
public record DataTable(
        String name,
        String title,
        String says,
        String source,
        List<Column> columns,
        List<List<@Nullable Object>> rows,
        List<String> key,
        List<Reference> references) {

    /** What stands in place of a number. */
    public enum Mark {
        /** It is known and not published, which is not the same as missing. */
        WITHHELD
    }

    /** Each cell of the column is one of the cells of a column of another table. */
    public record Reference(String column, String table, String tableColumn) {}

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
        key = List.copyOf(key);
        references = List.copyOf(references);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of the table (%s) has %s cells; it should have %s: %s"
                        .formatted(name, row.size(), columns.size(), row));
            }
        }
    }

    /** The same with a last column that says in each row that the figures are made up, since rows are copied without their file's name. */
    DataTable marked(String mark) {
        var wider = new ArrayList<>(columns);
        wider.add(Column.of("data", "What the figures are", Column.Kind.TEXT, "Says in each row: " + mark + "."));
        var marked = new ArrayList<List<@Nullable Object>>();
        for (var row : rows) {
            var cells = new ArrayList<>(row);
            cells.add(mark);
            marked.add(cells);
        }
        return new DataTable(name, title, says, source, wider, marked, key, references);
    }

    /** Whether its key is one: every part filled, and no two rows alike. Only then is it promised to anybody. */
    public boolean keyHolds() {
        var seen = new HashSet<List<String>>();
        return !key.isEmpty()
                && rows.stream().allMatch(row -> {
                    List<String> cells =
                            key.stream().map(part -> cellOf(row, part)).toList();
                    return cells.stream().noneMatch(String::isEmpty) && seen.add(cells);
                });
    }

    /** Whether each cell of the reference is filled and found in the other table, whose column has each value once. */
    public boolean holds(Reference reference, List<DataTable> all) {
        return all.stream()
                .filter(other -> other.name().equals(reference.table()))
                .anyMatch(other -> {
                    var known = new HashSet<String>();
                    return other.rows().stream().allMatch(row -> known.add(other.cellOf(row, reference.tableColumn())))
                            && rows.stream()
                                    .map(row -> cellOf(row, reference.column()))
                                    .allMatch(cell -> !cell.isEmpty() && known.contains(cell));
                });
    }

    private String cellOf(List<@Nullable Object> row, String title) {
        for (int n = 0; n < columns.size(); n++) {
            if (columns.get(n).title().equals(title)) {
                return text(row.get(n));
            }
        }
        throw new IllegalArgumentException("The table (%s) has no column (%s).".formatted(name, title));
    }

    /** A cell as text: what stands in the CSV, and what the spreadsheet shows where it shows text. */
    public static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell == Mark.WITHHELD) {
            return OpenData.MARK;
        }
        if (cell instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof LocalDate || cell instanceof Integer || cell instanceof Long) {
            return cell.toString();
        }
        return cell instanceof List<?> list
                ? safe(String.join(";", list.stream().map(Object::toString).toList()))
                : safe(cell.toString());
    }

    /** A spreadsheet runs a cell that starts like a formula; a number that stands as text is left alone. */
    private static String safe(String cell) {
        return cell.matches("(?s)[=@\\t\\r].*|[+-](?![0-9.]).*") ? "'" + cell : cell;
    }
}
