package org.jointestate.evaluation.method.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;

/**
 * Small counts hidden in a table with margins (method.md 3.16): the fewest further cells, then the least total, such
 * that no hidden cell can be worked out from what is published. That is the case exactly when no hidden cell is a
 * bridge of the graph that joins the rows and columns by their hidden cells (Gusfield 1988, SIAM J Comput 17: 552).
 */
public final class Table {
    private static final String ID = "suppression_2d";

    private Table() {}

    /** Row and column, both from 0. */
    public record Cell(int row, int column) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
        }
    }

    /** Which sums are printed beside the cells. */
    public record Margins(boolean rows, boolean columns, boolean grand) {
        public static Margins all() {
            return new Margins(true, true, true);
        }

        static Margins none() {
            return new Margins(false, false, false);
        }
    }

    /**
     * @param secondaryTotal sum of the cells hidden for protection
     * @param published which sums may still be printed
     * @param leastProven false when the search was cut short and a smaller choice may exist
     */
    public record Masked(
            List<Cell> primary, List<Cell> secondary, double secondaryTotal, Margins published, boolean leastProven) {
        public boolean hides(int row, int column) {
            var cell = new Cell(row, column);
            return primary.contains(cell) || secondary.contains(cell);
        }
    }

    /** @param cells rows of equal length */
    public static Result<Masked> mask(double[][] cells, int threshold, boolean zeroIsSensitive, Margins margins) {
        if (cells.length == 0 || cells[0].length == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        var primary = new TreeSet<Cell>();
        for (var i = 0; i < cells.length; i++) {
            if (cells[i].length != cells[0].length) {
                return Result.refused(ID, Reason.INVALID_DATA, "the rows are not equally long");
            }
            for (var j = 0; j < cells[i].length; j++) {
                if (!Counts.isCount(cells[i][j])) {
                    return Result.refused(ID, Reason.INVALID_DATA, "a cell (%s) is not a count".formatted(cells[i][j]));
                }
                if (Row.small(cells[i][j], threshold, zeroIsSensitive)) {
                    primary.add(new Cell(i, j));
                }
            }
        }
        var search = new ProtectionSearch(cells, primary, margins);
        var best = search.best();
        var published = margins;
        if (best == null) {
            // Nothing in the table can protect the cell: the sums that give it away must go.
            published = Margins.none();
            best = List.of();
        }
        var total = best.stream()
                .mapToDouble(cell -> cells[cell.row()][cell.column()])
                .sum();
        var masked = new Masked(
                List.copyOf(primary), new ArrayList<>(new TreeSet<>(best)), total, published, search.exhausted());
        var size = cells.length * cells[0].length;
        var sentence = "%s of %s numbers are withheld because they are small or would give a small one away."
                .formatted(primary.size() + best.size(), size);
        var envelope = Envelope.of(ID, size, sentence);
        if (!published.equals(margins)) {
            envelope = envelope.warning(null, "The totals are withheld too.");
        }
        return new Result<>(envelope, masked);
    }

    /** Hidden cells that could be worked out from the rest and the printed sums. */
    public static List<Cell> derivable(int rows, int columns, List<Cell> hidden, Margins margins) {
        return new HiddenGraph(rows, columns, margins, hidden).bridges();
    }
}
