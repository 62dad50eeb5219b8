package org.jointestate.evaluation.publish.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table before it has rows: each column said once, with how its cell is taken from a record, so that words and figures cannot part. */
record Declaration<T>(
        String name,
        String title,
        String says,
        List<Field<T>> fields,
        List<String> key,
        List<DataTable.Reference> references) {

    /** A column and where its cells come from. */
    record Field<T>(Column column, Function<T, @Nullable Object> cell) {}

    static <T> Field<T> field(Column column, Function<T, @Nullable Object> cell) {
        return new Field<>(column, cell);
    }

    @SafeVarargs
    static <T> Declaration<T> of(String name, String title, String says, Field<T>... fields) {
        return new Declaration<>(name, title, says, Arrays.asList(fields), List.of(), List.of());
    }

    Declaration<T> key(String... titles) {
        return new Declaration<>(name, title, says, fields, List.of(titles), references);
    }

    Declaration<T> refers(String column, String table, String tableColumn) {
        var more = new ArrayList<>(references);
        more.add(new DataTable.Reference(column, table, tableColumn));
        return new Declaration<>(name, title, says, fields, key, more);
    }

    DataTable table(List<T> records, String source) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : records) {
            var row = new ArrayList<@Nullable Object>();
            for (var field : fields) {
                row.add(cell(field.column(), field.cell().apply(one)));
            }
            rows.add(row);
        }
        return new DataTable(
                name, title, says, source, fields.stream().map(Field::column).toList(), rows, key, references);
    }

    private static @Nullable Object cell(Column column, @Nullable Object value) {
        if (value instanceof Enum<?> word && column.kind() == Column.Kind.WORD) {
            return word.name();
        }
        // An empty text and nothing are the same cell of a CSV, and nothing is what the reader of a column that may be
        // empty expects.
        return !column.required() && (value instanceof String text && text.isEmpty()) ? null : value;
    }
}
