package org.jointestate.evaluation.method.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows and columns joined by hidden cells. A sum that is not printed is itself a hidden cell in an extra row or column,
 * so one rule covers every choice of margins.
 */
final class HiddenGraph {
    private final int rows;
    private final int columns;
    private final List<Table.Cell> edges = new ArrayList<>();
    private final List<List<Integer>> incident = new ArrayList<>();

    HiddenGraph(int rows, int columns, Table.Margins margins, Iterable<Table.Cell> hidden) {
        this.rows = rows;
        this.columns = columns;
        for (var node = 0; node < rows + columns + 2; node++) {
            incident.add(new ArrayList<>());
        }
        hidden.forEach(this::add);
        for (var row = 0; row < rows && !margins.rows(); row++) {
            add(new Table.Cell(row, columns));
        }
        for (var column = 0; column < columns && !margins.columns(); column++) {
            add(new Table.Cell(rows, column));
        }
        if (!margins.grand()) {
            add(new Table.Cell(rows, columns));
        }
    }

    private void add(Table.Cell cell) {
        incident.get(rowNode(cell)).add(edges.size());
        incident.get(columnNode(cell)).add(edges.size());
        edges.add(cell);
    }

    int rowNode(Table.Cell cell) {
        return cell.row();
    }

    int columnNode(Table.Cell cell) {
        return rows + 1 + cell.column();
    }

    private boolean inTable(Table.Cell cell) {
        return cell.row() < rows && cell.column() < columns;
    }

    /** Hidden cells of the table whose removal would split their part of the graph (Tarjan 1974). */
    List<Table.Cell> bridges() {
        var n = incident.size();
        var order = new int[n];
        var low = new int[n];
        Arrays.fill(order, -1);
        var found = new ArrayList<Table.Cell>();
        var clock = new int[1];
        for (var node = 0; node < n; node++) {
            if (order[node] < 0) {
                visit(node, -1, order, low, clock, found);
            }
        }
        return found;
    }

    private void visit(int node, int cameBy, int[] order, int[] low, int[] clock, List<Table.Cell> found) {
        order[node] = clock[0]++;
        low[node] = order[node];
        for (var edge : incident.get(node)) {
            if (edge == cameBy) {
                continue;
            }
            var cell = edges.get(edge);
            var next = rowNode(cell) == node ? columnNode(cell) : rowNode(cell);
            if (order[next] >= 0) {
                low[node] = StrictMath.min(low[node], order[next]);
                continue;
            }
            visit(next, edge, order, low, clock, found);
            low[node] = StrictMath.min(low[node], low[next]);
            if (low[next] > order[node] && inTable(cell)) {
                found.add(cell);
            }
        }
    }

    /** The nodes that the bridge's row still reaches without it. */
    boolean[] rowSide(Table.Cell bridge) {
        var reached = new boolean[incident.size()];
        var open = new ArrayList<Integer>(List.of(rowNode(bridge)));
        reached[rowNode(bridge)] = true;
        while (!open.isEmpty()) {
            var node = open.remove(open.size() - 1);
            for (var edge : incident.get(node)) {
                var cell = edges.get(edge);
                var next = rowNode(cell) == node ? columnNode(cell) : rowNode(cell);
                if (!cell.equals(bridge) && !reached[next]) {
                    reached[next] = true;
                    open.add(next);
                }
            }
        }
        return reached;
    }

    /**
     * How many further edges are needed at least: every part that hangs on the rest by a single bridge needs another edge
     * out of it, and an edge has two ends.
     */
    int fewestFurtherEdges(List<Table.Cell> bridges) {
        var part = new int[incident.size()];
        Arrays.fill(part, -1);
        for (var start = 0; start < part.length; start++) {
            if (part[start] < 0) {
                fill(start, part, bridges);
            }
        }
        var hangs = new int[part.length];
        for (var bridge : bridges) {
            hangs[part[rowNode(bridge)]]++;
            hangs[part[columnNode(bridge)]]++;
        }
        var leaves = (int) Arrays.stream(hangs).filter(count -> count == 1).count();
        return (leaves + 1) / 2;
    }

    private void fill(int start, int[] part, List<Table.Cell> bridges) {
        var open = new ArrayList<Integer>(List.of(start));
        part[start] = start;
        while (!open.isEmpty()) {
            var node = open.remove(open.size() - 1);
            for (var edge : incident.get(node)) {
                var cell = edges.get(edge);
                var next = rowNode(cell) == node ? columnNode(cell) : rowNode(cell);
                if (part[next] < 0 && !bridges.contains(cell)) {
                    part[next] = start;
                    open.add(next);
                }
            }
        }
    }
}
