package org.jointestate.evaluation.method.its;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.jointestate.evaluation.method.regression.LeastSquares;
import org.junit.jupiter.api.Test;

class LastingStirTest {
    private static final long SEED = 20191025;
    private static final int WEEKS = 130;
    private static final int BEFORE = 104;

    @Test
    void it_is_the_average_over_the_restricted_likelihood_written_out_with_whole_matrices() {
        // Every eleventh week is missing, so that the distances are not all one.
        var times = java.util.stream.IntStream.rangeClosed(1, 60)
                .filter(t -> t % 11 != 0)
                .toArray();
        var design = design(times, 45);
        var left = fitted(design, stirred(60, 0.9, 1, new Random(SEED)), times).residuals();
        var part = part(design, 2);

        assertEquals(
                writtenOut(times, design, left, part, 1),
                new LastingStir(times, design, left, 1).errorOf(part),
                1e-9 * writtenOut(times, design, left, part, 1));
        assertEquals(
                writtenOut(times, design, left, part, 7),
                new LastingStir(times, design, left, 7).errorOf(part),
                1e-9 * writtenOut(times, design, left, part, 7));
    }

    @Test
    void chance_alone_hardly_widens_an_error_and_what_lasts_for_weeks_does() {
        var random = new Random(SEED);
        var chance = 0.0;
        var lasting = 0.0;
        var runs = 60;
        for (var run = 0; run < runs; run++) {
            chance += widening(stirred(WEEKS, 0, 1, random)) / runs;
            lasting += widening(stirred(WEEKS, 0.89, 0.5, random)) / runs;
        }

        assertTrue(chance > 0.9 && chance < 1.35, "chance alone " + chance + ", seed " + SEED);
        assertTrue(lasting > 2, "lasting " + lasting + ", seed " + SEED);
    }

    @Test
    void a_shift_of_all_times_and_a_larger_unit_change_nothing_but_the_unit() {
        var times = java.util.stream.IntStream.rangeClosed(1, WEEKS).toArray();
        var later = Arrays.stream(times).map(t -> t + 400).toArray();
        var design = design(times, BEFORE);
        var left =
                fitted(design, stirred(WEEKS, 0.8, 1, new Random(SEED)), times).residuals();
        var part = part(design, 2);
        var error = new LastingStir(times, design, left, 1).errorOf(part);

        assertEquals(error, new LastingStir(later, design, left, 1).errorOf(part), 1e-12 * error);
        var tenfold = Arrays.stream(left).map(x -> 10 * x).toArray();
        assertEquals(10 * error, new LastingStir(times, design, tenfold, 1).errorOf(part), 1e-9 * error);
    }

    @Test
    void nothing_left_over_is_no_error() {
        var times = java.util.stream.IntStream.rangeClosed(1, WEEKS).toArray();
        var design = design(times, BEFORE);

        assertEquals(0, new LastingStir(times, design, new double[WEEKS], 1).errorOf(part(design, 2)));
    }

    @Test
    void columns_that_say_the_same_give_no_error_and_no_crash() {
        var times = java.util.stream.IntStream.rangeClosed(1, WEEKS).toArray();
        var twice = Arrays.stream(times).mapToObj(t -> new double[] {1, t, t}).toArray(double[][]::new);
        var left = stirred(WEEKS, 0.8, 1, new Random(SEED));

        assertEquals(0, new LastingStir(times, twice, left, 1).errorOf(new double[WEEKS]));
    }

    private static double widening(double[] values) {
        var times = java.util.stream.IntStream.rangeClosed(1, WEEKS).toArray();
        var design = design(times, BEFORE);
        var fit = fitted(design, values, times);
        return new LastingStir(times, design, fit.residuals(), 1).errorOf(part(design, 2)) / fit.standardErrors()[2];
    }

    private static LeastSquares fitted(double[][] design, double[] values, int[] times) {
        return LeastSquares.fit(
                        design,
                        Arrays.stream(times).mapToDouble(t -> values[t - 1]).toArray())
                .orElseThrow();
    }

    /** What lasts fades by the factor each week; chance is added to it. */
    private static double[] stirred(int weeks, double fade, double chance, Random random) {
        var stir = random.nextGaussian();
        var values = new double[weeks];
        for (var i = 0; i < weeks; i++) {
            values[i] = (fade == 0 ? 0 : stir) + chance * random.nextGaussian();
            stir = fade * stir + Math.sqrt(1 - fade * fade) * random.nextGaussian();
        }
        return values;
    }

    private static double[][] design(int[] times, int before) {
        return Arrays.stream(times)
                .mapToObj(t -> new double[] {1, t, t > before ? 1 : 0})
                .toArray(double[][]::new);
    }

    private static double[] part(double[][] design, int column) {
        var x = new Array2DRowRealMatrix(design);
        return inverse(x.transpose().multiply(x)).multiply(x.transpose()).getRow(column);
    }

    private static RealMatrix inverse(RealMatrix square) {
        return new LUDecomposition(square).getSolver().getInverse();
    }

    private static double writtenOut(int[] times, double[][] design, double[] left, double[] part, int week) {
        var x = new Array2DRowRealMatrix(design);
        var y = new ArrayRealVector(left);
        var n = left.length;
        var p = design[0].length;
        var weights = 0.0;
        var sum = 0.0;
        for (var halfLife : new double[] {0.5, 1, 2, 4, 8, 16}) {
            for (var tenth = 0; tenth <= 10; tenth++) {
                var v = MatrixUtils.createRealIdentityMatrix(n);
                for (var i = 0; i < n; i++) {
                    for (var j = 0; j < n; j++) {
                        if (i != j) {
                            var apart = Math.abs(times[i] - times[j]) / (halfLife * week);
                            v.setEntry(i, j, tenth / 10.0 * Math.pow(0.5, apart));
                        }
                    }
                }
                var vInverse = inverse(v);
                var information = x.transpose().multiply(vInverse).multiply(x);
                var projection = vInverse.subtract(vInverse.multiply(x)
                        .multiply(inverse(information))
                        .multiply(x.transpose())
                        .multiply(vInverse));
                var squares = y.dotProduct(projection.operate(y));
                var likelihood = -0.5
                        * ((n - p) * Math.log(squares)
                                + Math.log(new LUDecomposition(v).getDeterminant())
                                + Math.log(new LUDecomposition(information).getDeterminant()));
                var row = new ArrayRealVector(part);
                var error = Math.sqrt(squares / (n - p) * row.dotProduct(v.operate(row)));
                var weight = Math.exp(likelihood + 200);
                weights += weight;
                sum += weight * Math.log(error);
            }
        }
        return Math.exp(sum / weights);
    }
}
