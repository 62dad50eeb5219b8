package org.jointestate.evaluation.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.OpenData.Count;
import org.jointestate.evaluation.method.publication.KnownSums;
import org.jointestate.evaluation.method.publication.Row;
import org.jointestate.evaluation.method.publication.Table;

/**
 * Tables of counts with the small ones hidden, by the rules of method.md 3.16, and then tried as a reader would: with bounds, and with
 * the same table of each earlier version. What can still be worked out takes first another number with it, and then the totals.
 */
final class Masks {

    private final int threshold;
    private final List<EarlierVersion> earlier;

    Masks(int threshold, List<EarlierVersion> earlier) {
        this.threshold = threshold;
        this.earlier = List.copyOf(earlier);
    }

    int threshold() {
        return threshold;
    }

    /** A row of numbers and their sum, or nothing where the sum itself is small. */
    List<Count> line(String table, String column, Map<String, Long> numbers, boolean noughtIsSensitive) {
        return line(table, column, numbers, noughtIsSensitive, Set.of());
    }

    /** The same with rows that other tables would give away, or that would give away others. */
    List<Count> line(
            String table, String column, Map<String, Long> numbers, boolean noughtIsSensitive, Set<String> rowsToHide) {
        var names = List.copyOf(numbers.keySet());
        var total = numbers.values().stream().mapToLong(Long::longValue).sum();
        if (total < threshold) {
            return List.of();
        }
        var cells = names.stream()
                .mapToDouble(name -> numbers.getOrDefault(name, 0L))
                .toArray();
        var masked = Row.mask(cells, threshold, true, noughtIsSensitive).found().orElseThrow();
        var hidden = new LinkedHashSet<String>(rowsToHide);
        for (int n = 0; n < names.size(); n++) {
            if (masked.hides(n)) {
                hidden.add(names.get(n));
            }
        }
        var grid = new Grid(table, names, List.of(column), false);
        numbers.forEach((name, number) -> grid.put(name, column, number));
        grid.put(OpenData.ALL, column, total);
        hidden.forEach(name -> grid.hide(name, column));
        if (masked.totalWithheld()) {
            grid.hide(OpenData.ALL, column);
        }
        return settled(grid, noughtIsSensitive);
    }

    /** Numbers by row and column with all their sums, or nothing where a sum of a row or of everything is small. */
    List<Count> table(String table, Map<String, Map<String, Long>> numbers) {
        var rows = List.copyOf(numbers.keySet());
        var columns = numbers.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
        var cells = new double[rows.size()][columns.size()];
        var grid = new Grid(table, rows, columns, true);
        long all = 0;
        for (int i = 0; i < rows.size(); i++) {
            long sum = 0;
            for (int j = 0; j < columns.size(); j++) {
                var number = numbers.getOrDefault(rows.get(i), Map.of()).getOrDefault(columns.get(j), 0L);
                cells[i][j] = number;
                sum += number;
                grid.put(rows.get(i), columns.get(j), number);
            }
            grid.put(rows.get(i), OpenData.ALL, sum);
            all += sum;
            if (sum > 0 && sum < threshold) {
                return List.of();
            }
        }
        if (all < threshold) {
            return List.of();
        }
        for (int j = 0; j < columns.size(); j++) {
            long sum = 0;
            for (var row : cells) {
                sum += (long) row[j];
            }
            grid.put(OpenData.ALL, columns.get(j), sum);
        }
        grid.put(OpenData.ALL, OpenData.ALL, all);
        var masked =
                Table.mask(cells, threshold, false, Table.Margins.all()).found().orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                if (masked.hides(i, j)) {
                    grid.hide(rows.get(i), columns.get(j));
                }
            }
        }
        columns.stream()
                .filter(column -> small(grid.number(OpenData.ALL, column)))
                .forEach(column -> grid.hide(OpenData.ALL, column));
        if (!masked.published().equals(Table.Margins.all())) {
            grid.hideSums();
        }
        return settled(grid, false);
    }

    private boolean small(long number) {
        return number > 0 && number < threshold;
    }

    /** What was hidden stays hidden; then one thing more at a time, until a reader of all versions can work nothing out. */
    private List<Count> settled(Grid grid, boolean noughtIsSensitive) {
        grid.cells().stream()
                .filter(c ->
                        earlier.stream().anyMatch(e -> e.hid(new EarlierVersion.Cell(c.table(), c.row(), c.column()))))
                .forEach(c -> grid.hide(c.row(), c.column()));
        var shownBefore = earlier.stream()
                .flatMap(e -> e.table(grid.table()).stream())
                .filter(c -> !c.withheld())
                .map(c -> c.row() + "/" + c.column())
                .collect(Collectors.toSet());
        while (!DifferencingCheck.givenAway(grid.cells(), earlier, noughtIsSensitive)
                .isEmpty()) {
            var next = grid.cells().stream()
                    .filter(c -> !c.withheld())
                    .filter(c -> !c.row().equals(OpenData.ALL) && !c.column().equals(OpenData.ALL))
                    .filter(c -> !shownBefore.contains(c.row() + "/" + c.column()))
                    .filter(c -> grid.number(c.row(), c.column()) > 0)
                    .min(Comparator.comparingLong(c -> grid.number(c.row(), c.column())));
            if (next.isPresent()) {
                grid.hide(next.get().row(), next.get().column());
            } else if (grid.sumsShown()) {
                grid.hideSums();
            } else {
                break;
            }
        }
        return grid.cells();
    }

    /** The numbers in their order, each shown or hidden. */
    private static final class Grid {
        private final String table;
        private final Map<List<String>, Long> numbers = new LinkedHashMap<>();
        private final Set<List<String>> hidden = new LinkedHashSet<>();

        Grid(String table, List<String> rows, List<String> columns, boolean sumsOfRows) {
            this.table = table;
            var allRows = new ArrayList<>(rows);
            allRows.add(OpenData.ALL);
            var allColumns = new ArrayList<>(columns);
            if (sumsOfRows) {
                allColumns.add(OpenData.ALL);
            }
            allRows.forEach(row -> allColumns.forEach(column -> numbers.put(List.of(row, column), 0L)));
        }

        String table() {
            return table;
        }

        void put(String row, String column, long number) {
            numbers.put(List.of(row, column), number);
        }

        long number(String row, String column) {
            return numbers.getOrDefault(List.of(row, column), 0L);
        }

        void hide(String row, String column) {
            hidden.add(List.of(row, column));
        }

        boolean sumsShown() {
            return numbers.keySet().stream().anyMatch(key -> key.contains(OpenData.ALL) && !hidden.contains(key));
        }

        void hideSums() {
            numbers.keySet().stream().filter(key -> key.contains(OpenData.ALL)).forEach(hidden::add);
        }

        List<Count> cells() {
            var cells = new ArrayList<Count>();
            numbers.forEach((key, number) ->
                    cells.add(new Count(table, key.get(0), key.get(1), hidden.contains(key) ? null : number)));
            return cells;
        }
    }

    /** The sums that a table gives away of its hidden cells, with the names of its cells. */
    static List<KnownSums.Sum> sums(List<Count> cells) {
        var sums = new ArrayList<KnownSums.Sum>();
        var rows = cells.stream().map(Count::row).distinct().toList();
        var columns = cells.stream().map(Count::column).distinct().toList();
        for (var column : columns) {
            add(sums, cells.stream().filter(c -> c.column().equals(column)).toList(), c -> c.row());
        }
        if (columns.contains(OpenData.ALL)) {
            for (var row : rows) {
                add(sums, cells.stream().filter(c -> c.row().equals(row)).toList(), c -> c.column());
            }
        }
        return sums;
    }

    static String named(Count cell) {
        return cell.table() + "/" + cell.row() + "/" + cell.column();
    }

    /** One line of cells and its sum; a hidden sum is an unknown like any other, so it stands on the side of the cells with a minus. */
    private static void add(
            List<KnownSums.Sum> sums, List<Count> line, java.util.function.Function<Count, String> name) {
        var total =
                line.stream().filter(c -> name.apply(c).equals(OpenData.ALL)).findFirst();
        if (total.isEmpty()) {
            return;
        }
        double rest = 0;
        var hidden = new TreeSet<String>();
        for (var cell : line) {
            if (name.apply(cell).equals(OpenData.ALL)) {
                continue;
            }
            var number = cell.number();
            if (number == null) {
                hidden.add(named(cell));
            } else {
                rest += number;
            }
        }
        var sum = total.get().number();
        if (sum == null) {
            sums.add(new KnownSums.Sum(hidden, Set.of(named(total.get())), -rest));
        } else if (!hidden.isEmpty()) {
            sums.add(new KnownSums.Sum(hidden, sum - rest));
        }
    }
}
