package org.jointestate.evaluation.method.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest cells, then the least total, that leave no bridge. It deepens one cell at a time and branches only on
 * cells that cross the cut of one bridge, because every solution must contain such a cell; a cell tried and refused is
 * forbidden to its later siblings, so no choice is seen twice.
 */
final class ProtectionSearch {
    private static final int MOST_STEPS = 200_000;

    private final double[][] cells;
    private final Collection<Table.Cell> primary;
    private final Table.Margins margins;
    private List<Table.Cell> candidates = List.of();
    private @Nullable List<Table.Cell> found;
    private double foundTotal;
    private int steps;

    ProtectionSearch(double[][] cells, Collection<Table.Cell> primary, Table.Margins margins) {
        this.cells = cells;
        this.primary = primary;
        this.margins = margins;
    }

    /** Null when no choice of cells protects the small ones. Zeros are hidden only when nothing else helps. */
    @Nullable
    List<Table.Cell> best() {
        for (var zeros : List.of(false, true)) {
            candidates = candidates(zeros);
            var everything = new ArrayList<>(primary);
            everything.addAll(candidates);
            if (!primary.isEmpty() && protectable(everything)) {
                return search();
            }
        }
        return graph(List.of()).bridges().isEmpty() ? List.of() : null;
    }

    boolean exhausted() {
        return steps < MOST_STEPS;
    }

    private boolean protectable(List<Table.Cell> everything) {
        var bridges = new HiddenGraph(cells.length, cells[0].length, margins, everything).bridges();
        return bridges.stream().noneMatch(primary::contains);
    }

    private List<Table.Cell> candidates(boolean zeros) {
        var list = new ArrayList<Table.Cell>();
        for (var i = 0; i < cells.length; i++) {
            for (var j = 0; j < cells[i].length; j++) {
                var cell = new Table.Cell(i, j);
                if (!primary.contains(cell) && (zeros || cells[i][j] > 0)) {
                    list.add(cell);
                }
            }
        }
        list.sort(Comparator.comparingDouble(this::value).thenComparing(Comparator.naturalOrder()));
        return list;
    }

    private double value(Table.Cell cell) {
        return cells[cell.row()][cell.column()];
    }

    private @Nullable List<Table.Cell> search() {
        for (var budget = 0; budget <= candidates.size(); budget++) {
            foundTotal = Double.POSITIVE_INFINITY;
            deepen(new ArrayList<>(), 0, budget, new HashSet<>());
            if (found != null) {
                return found;
            }
            if (!exhausted()) {
                return greedy();
            }
        }
        return found;
    }

    private HiddenGraph graph(List<Table.Cell> extra) {
        var hidden = new ArrayList<>(primary);
        hidden.addAll(extra);
        return new HiddenGraph(cells.length, cells[0].length, margins, hidden);
    }

    private void deepen(List<Table.Cell> chosen, double total, int budget, Set<Table.Cell> forbidden) {
        if (steps++ >= MOST_STEPS || total >= foundTotal) {
            return;
        }
        var graph = graph(chosen);
        var bridges = graph.bridges();
        if (bridges.isEmpty()) {
            found = List.copyOf(chosen);
            foundTotal = total;
            return;
        }
        if (graph.fewestFurtherEdges(bridges) > budget) {
            return;
        }
        var side = graph.rowSide(bridges.get(0));
        var tried = new ArrayList<Table.Cell>();
        for (var candidate : candidates) {
            if (total + value(candidate) >= foundTotal) {
                break;
            }
            if (forbidden.contains(candidate)
                    || chosen.contains(candidate)
                    || side[graph.rowNode(candidate)] == side[graph.columnNode(candidate)]) {
                continue;
            }
            chosen.add(candidate);
            deepen(chosen, total + value(candidate), budget - 1, forbidden);
            chosen.remove(chosen.size() - 1);
            forbidden.add(candidate);
            tried.add(candidate);
        }
        tried.forEach(forbidden::remove);
    }

    /** For tables too large to search: hide everything, then show again what can be shown, the largest first. */
    private List<Table.Cell> greedy() {
        var kept = new ArrayList<>(candidates);
        kept.removeAll(graph(kept).bridges());
        while (!graph(kept).bridges().isEmpty()) {
            kept.removeAll(graph(kept).bridges());
        }
        for (var i = candidates.size() - 1; i >= 0; i--) {
            var candidate = candidates.get(i);
            if (kept.remove(candidate) && !graph(kept).bridges().isEmpty()) {
                kept.add(candidate);
            }
        }
        return kept;
    }
}
