package org.jointestate.evaluation.method.publication;

import java.util.Arrays;

/**
 * The most and the least a sum of numbers from nought up can be under given sums of them (Dantzig's simplex method in a table, with the
 * rule of Bland 1977, Mathematics of Operations Research 2: 103, by which it ends). The first feasible table serves every question. It is
 * written here because Hipparchus 4.0.3 answers 0 for the most x2 can be where x1 + x2 + x3 = 11.
 */
final class Simplex {

    private static final double CLOSE = 1e-9;

    private final int columns;
    private double[][] table;
    private int[] basis;
    private final boolean feasible;

    /** @param rows what each number counts in each sum; @param sums what they come to */
    Simplex(double[][] rows, double[] sums) {
        columns = rows[0].length;
        int wide = columns + rows.length;
        table = new double[rows.length][wide + 1];
        basis = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sign = sums[i] < 0 ? -1 : 1;
            for (int j = 0; j < columns; j++) {
                table[i][j] = sign * rows[i][j];
            }
            table[i][columns + i] = 1;
            table[i][wide] = sign * sums[i];
            basis[i] = columns + i;
        }
        var shortfall = new double[wide];
        Arrays.fill(shortfall, columns, wide, -1);
        feasible = climb(shortfall) > -1e-7;
        if (feasible) {
            settle();
        }
    }

    boolean feasible() {
        return feasible;
    }

    double most(int column) {
        return extreme(column, 1);
    }

    double least(int column) {
        return -extreme(column, -1);
    }

    private double extreme(int column, double sign) {
        var wanted = new double[columns];
        wanted[column] = sign;
        return climb(wanted);
    }

    /** Leaves the helpers of the start behind: each goes out for a number of the question, or its row says nothing new. */
    private void settle() {
        var kept = new boolean[table.length];
        for (int i = 0; i < table.length; i++) {
            kept[i] = basis[i] < columns;
            for (int j = 0; j < columns && !kept[i]; j++) {
                if (StrictMath.abs(table[i][j]) > CLOSE) {
                    pivot(i, j);
                    kept[i] = true;
                }
            }
        }
        int n = 0;
        var rows = new double[table.length][];
        var base = new int[table.length];
        for (int i = 0; i < table.length; i++) {
            if (kept[i]) {
                var row = new double[columns + 1];
                System.arraycopy(table[i], 0, row, 0, columns);
                row[columns] = table[i][table[i].length - 1];
                rows[n] = row;
                base[n++] = basis[i];
            }
        }
        table = Arrays.copyOf(rows, n);
        basis = Arrays.copyOf(base, n);
    }

    /** From the table as it stands to the greatest value of what is wanted; infinite where nothing holds it. */
    private double climb(double[] wanted) {
        int last = wanted.length;
        while (true) {
            int in = -1;
            for (int j = 0; j < last && in < 0; j++) {
                double gain = wanted[j];
                for (int i = 0; i < table.length; i++) {
                    gain -= wanted[basis[i]] * table[i][j];
                }
                in = gain > CLOSE ? j : -1;
            }
            if (in < 0) {
                double value = 0;
                for (int i = 0; i < table.length; i++) {
                    value += wanted[basis[i]] * table[i][last];
                }
                return value;
            }
            int out = -1;
            for (int i = 0; i < table.length; i++) {
                if (table[i][in] > CLOSE && (out < 0 || before(i, out, in, last))) {
                    out = i;
                }
            }
            if (out < 0) {
                return Double.POSITIVE_INFINITY;
            }
            pivot(out, in);
        }
    }

    private boolean before(int row, int other, int in, int last) {
        double own = table[row][last] / table[row][in];
        double its = table[other][last] / table[other][in];
        return own < its - CLOSE || own <= its + CLOSE && basis[row] < basis[other];
    }

    private void pivot(int row, int column) {
        double by = table[row][column];
        for (int j = 0; j < table[row].length; j++) {
            table[row][j] /= by;
        }
        for (int i = 0; i < table.length; i++) {
            double times = table[i][column];
            if (i != row && times != 0) {
                for (int j = 0; j < table[i].length; j++) {
                    table[i][j] -= times * table[row][j];
                }
            }
        }
        basis[row] = column;
    }
}
