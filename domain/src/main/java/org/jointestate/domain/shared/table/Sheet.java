package org.jointestate.domain.shared.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One kind of table: its columns, and how its lines are told apart. It reads a table against the rows that are there, finds what is wrong
 * with each line and cell, and says what each line would change. What is there and what a file says are written in the same way, so that
 * a file that was written here and is read here changes nothing.
 *
 * @param columns in the order in which a file of ours has them
 * @param key the columns whose cells together name a row
 */
public record Sheet(List<Column> columns, List<String> key) {

    public Sheet {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** A line that was read. */
    public static final class Row {

        private final long line;
        private final String thing;
        private final Map<String, String> before;
        private final Map<String, String> now;
        private final boolean known;
        private final Faults faults;
        private boolean wrong;

        private Row(long line, String thing, Map<String, String> before, boolean known, Faults faults) {
            this.line = line;
            this.thing = thing;
            this.before = before;
            this.now = new LinkedHashMap<>(before);
            this.known = known;
            this.faults = faults;
        }

        public long line() {
            return line;
        }

        /** What the key columns say. */
        public String thing() {
            return thing;
        }

        /** Whether there is such a row already. */
        public boolean isKnown() {
            return known;
        }

        /** What the line says in this column; where it says nothing, what is there; empty where that is nothing either. */
        public String now(String column) {
            return now.getOrDefault(column, "");
        }

        public int number(String column) {
            return Integer.parseInt(now(column));
        }

        public boolean yes(String column) {
            return now(column).equals("yes");
        }

        public String before(String column) {
            return before.getOrDefault(column, "");
        }

        public boolean differs(String column) {
            return !now(column).equals(before(column));
        }

        /** Puts what is usual in place of what the line leaves open. */
        public void usually(String column, String value) {
            if (now(column).isEmpty()) {
                now.put(column, value);
            }
        }

        /** Says more of the line than its cells do: what follows from them. */
        public void follows(String column, String value) {
            now.put(column, value);
        }

        /** Whether nothing was found wrong with it so far. */
        public boolean isFit() {
            return !wrong;
        }

        public void fault(String column, Fault.Kind kind, String other) {
            wrong = true;
            faults.add(new Fault(line, column, kind, now(column), other));
        }

        /** Of something that is there already these stay as they are. */
        public void keeps(String... columns) {
            for (var column : columns) {
                if (known && differs(column)) {
                    fault(column, Fault.Kind.FIXED, before(column));
                }
            }
        }
    }

    /** What was read of a table: the rows, and afterwards what they come to. */
    public final class Reading {

        private final Faults faults;
        private final List<Row> rows;

        private Reading(Faults faults, List<Row> rows) {
            this.faults = faults;
            this.rows = rows;
        }

        /** The rows with which nothing is wrong in itself. */
        public List<Row> rows() {
            return rows.stream().filter(Row::isFit).toList();
        }

        /** @param effect what a row that differs, or is new, comes to */
        public Reckoning reckon(BiFunction<Row, Boolean, Effect> effect) {
            var changes = new ArrayList<Change>();
            long same = 0;
            for (var row : rows) {
                var differences = columns.stream()
                        .map(Column::name)
                        .filter(row::differs)
                        .map(name -> new Change.Difference(name, row.before(name), row.now(name)))
                        .toList();
                var what = effect.apply(row, !differences.isEmpty());
                if (what == Effect.SAME) {
                    same++;
                } else {
                    changes.add(new Change(row.line(), row.thing(), what, differences));
                }
            }
            return Reckoning.of(faults, changes, same);
        }
    }

    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no column (%s).".formatted(name)));
    }

    /** The key of a row that is there, as a line names it. */
    public String keyOf(Map<String, String> row) {
        var parts = key.stream().map(name -> row.getOrDefault(name, "")).toList();
        return String.join(" ", parts).strip();
    }

    /** @param present the rows that are there, each by column and written as a file has it */
    public Reading read(Table table, Collection<Map<String, String>> present) {
        var faults = new Faults();
        table.faults().forEach(faults::add);
        var places = header(table, faults);
        var rows = new ArrayList<Row>();
        if (places.isEmpty()) {
            return new Reading(faults, rows);
        }
        var known = new HashMap<String, Map<String, String>>();
        present.forEach(row -> known.putIfAbsent(keyOf(row), row));
        var seen = new HashMap<String, Long>();
        for (var line : table.lines()) {
            if (line.cells().size() != table.columns().size()) {
                faults.add(new Fault(
                        line.number(),
                        "",
                        Fault.Kind.WRONG_WIDTH,
                        "" + line.cells().size(),
                        "" + table.columns().size()));
                continue;
            }
            row(line, places, known, seen, faults, rows);
        }
        return new Reading(faults, rows);
    }

    private void row(
            Table.Line line,
            Map<String, Integer> places,
            Map<String, Map<String, String>> known,
            Map<String, Long> seen,
            Faults faults,
            List<Row> rows) {
        var said = new LinkedHashMap<String, String>();
        var wrong = false;
        for (var column : columns) {
            var place = places.get(column.name());
            if (place == null) {
                continue;
            }
            var cell = line.cells().get(place);
            if (cell.isBlank() && !column.needed() && !column.mayBeEmpty()) {
                continue;
            }
            var reading = read(column, cell);
            if (reading instanceof Column.Reading.Said text) {
                said.put(column.name(), text.text());
            } else if (reading instanceof Column.Reading.Wrong no) {
                wrong = true;
                faults.add(new Fault(line.number(), column.name(), no.kind(), cell, no.other()));
            }
        }
        var thing = keyOf(said);
        if (said.keySet().containsAll(key)) {
            var before = seen.putIfAbsent(thing, line.number());
            if (before != null) {
                wrong = true;
                faults.add(new Fault(line.number(), key.get(0), Fault.Kind.DOUBLED, thing, "" + before));
            }
        }
        if (!wrong) {
            var there = known.get(thing);
            var row = new Row(line.number(), thing, there == null ? Map.of() : there, there != null, faults);
            row.now.putAll(said);
            rows.add(row);
        }
    }

    private static Column.Reading read(Column column, String written) {
        var characters = Cell.wrongCharacters(written.strip());
        if (characters.isPresent()) {
            return new Column.Reading.Wrong(characters.get(), "");
        }
        var stripped = written.strip();
        if (Cell.isFormula(stripped)) {
            return new Column.Reading.Wrong(Fault.Kind.FORMULA, "");
        }
        var cell = Cell.read(stripped);
        if (cell.isEmpty()) {
            return column.mayBeEmpty()
                    ? new Column.Reading.Said("")
                    : new Column.Reading.Wrong(Fault.Kind.EMPTY, column.expects());
        }
        return column.type().read(cell);
    }

    /** Where each column stands; empty when lines cannot be read under this header. */
    private Map<String, Integer> header(Table table, Faults faults) {
        if (table.columns().isEmpty()) {
            return Map.of();
        }
        var places = new LinkedHashMap<String, Integer>();
        var names = new HashSet<String>();
        columns.forEach(column -> names.add(column.name()));
        for (int i = 0; i < table.columns().size(); i++) {
            var name = table.columns().get(i).strip().toLowerCase(Locale.ROOT);
            if (!names.contains(name)) {
                faults.add(new Fault(1, name, Fault.Kind.UNKNOWN_COLUMN, name, String.join(", ", names())));
            } else if (places.putIfAbsent(name, i) != null) {
                faults.add(new Fault(1, name, Fault.Kind.DOUBLED_COLUMN, name, ""));
            }
        }
        var missing = columns.stream()
                .filter(column -> column.needed() && !places.containsKey(column.name()))
                .toList();
        missing.forEach(
                column -> faults.add(new Fault(1, column.name(), Fault.Kind.MISSING_COLUMN, column.name(), "")));
        return missing.isEmpty() ? places : Map.of();
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}
