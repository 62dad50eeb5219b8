package org.jointestate.evaluation.method.its;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The error of a fitted coefficient when what is left over from the fit is part chance and part something that lasts from one period to the
 * next and fades by the half in so many weeks: a first-order process seen through noise. How long it lasts and how much of the variance it
 * is cannot be told from one or two years, so no one answer is taken. For each half-life and each share of a grid the error of the
 * coefficient is worked out, and the errors are averaged on the logarithm, each weighted by how likely the rest is under it (restricted
 * likelihood, Harville 1977, J Am Stat Assoc 72: 320; filtered as Kalman 1960). The likeliest alone would be too small on average: the fit
 * takes with it most of what lasts. Decision 93 has the simulations.
 */
public final class LastingStir {
    private static final double[] HALF_LIVES_IN_WEEKS = {0.5, 1, 2, 4, 8, 16};

    /** The share of what lasts goes from none to all in so many steps. */
    private static final int SHARES = 10;

    private static final double NOTHING_LEFT = 1e-20;

    private final int[] times;
    private final double[][] design;
    private final double[] left;
    private final int week;

    /**
     * @param times of the rows, rising; two that follow each other differ by one
     * @param design what was fitted, one row for each period, weighted as in the fit
     * @param left what the fit left over, of one variance in all periods; more rows than the design has columns
     * @param week how many periods make up a week
     */
    public LastingStir(int[] times, double[][] design, double[] left, int week) {
        this.times = times.clone();
        this.design = design.clone();
        this.left = left.clone();
        this.week = week;
    }

    /**
     * The standard error of the coefficient that is the sum of {@code part} times the values of the rows; 0 where nothing was left over
     * or it cannot be worked out.
     *
     * @param part the coefficient's row of (X'X)⁻¹X'
     */
    public double errorOf(double[] part) {
        var squares = 0.0;
        for (var one : left) {
            squares += one * one;
        }
        if (squares < NOTHING_LEFT) {
            return 0;
        }
        var likelihoods = new double[HALF_LIVES_IN_WEEKS.length * (SHARES + 1)];
        var logErrors = new double[likelihoods.length];
        var greatest = Double.NEGATIVE_INFINITY;
        for (var half = 0; half < HALF_LIVES_IN_WEEKS.length; half++) {
            var kept = kept(HALF_LIVES_IN_WEEKS[half] * week);
            for (var step = 0; step <= SHARES; step++) {
                var at = half * (SHARES + 1) + step;
                var share = step / (double) SHARES;
                var rest = Rest.of(design, left, kept, share);
                likelihoods[at] = rest.logLikelihood();
                logErrors[at] = 0.5 * StrictMath.log(rest.variance() * quadratic(part, kept, share));
                greatest = StrictMath.max(greatest, likelihoods[at]);
            }
        }
        if (greatest == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        var sum = 0.0;
        var weights = 0.0;
        for (var at = 0; at < likelihoods.length; at++) {
            var weight = StrictMath.exp(likelihoods[at] - greatest);
            sum += weight * logErrors[at];
            weights += weight;
        }
        return StrictMath.exp(sum / weights);
    }

    /** What is kept of the period used before, for each; nothing lies before the first. */
    private double[] kept(double halfLife) {
        var fade = StrictMath.pow(0.5, 1 / halfLife);
        var kept = new double[times.length];
        for (var i = 1; i < kept.length; i++) {
            var apart = times[i] - times[i - 1];
            kept[i] = apart == 1 ? fade : StrictMath.pow(fade, apart);
        }
        return kept;
    }

    /** part' V part, V being 1 on its diagonal and beside it the share times what is kept from the one to the other. */
    private static double quadratic(double[] part, double[] kept, double share) {
        var reaching = 0.0;
        var lasting = 0.0;
        var chance = 0.0;
        for (var i = 0; i < part.length; i++) {
            reaching = part[i] + kept[i] * reaching;
            lasting += part[i] * (2 * reaching - part[i]);
            chance += part[i] * part[i];
        }
        return share * lasting + (1 - share) * chance;
    }

    /** The rest once the design is fitted with errors of that form: how likely it is, up to a constant, and its variance. */
    private record Rest(double logLikelihood, double variance) {
        private static final double ALIKE = 1e-10;
        private static final double DEPENDENT = 1e-14;

        /** Of columns that cannot be told apart once they are made independent. */
        private static final Rest NONE = new Rest(Double.NEGATIVE_INFINITY, 1);

        /** The rows are made independent one by one, as a Kalman filter does, and only their products are kept. */
        static Rest of(double[][] design, double[] left, double[] kept, double share) {
            var columns = design[0].length;
            // The last column is what is left.
            var products = new double[columns + 1][columns + 1];
            var foreseen = new double[columns + 1];
            var surprise = new double[columns + 1];
            var variance = 0.0;
            var logScales = 0.0;
            for (var i = 0; i < left.length; i++) {
                variance = kept[i] * kept[i] * variance + share * (1 - kept[i] * kept[i]);
                var innovation = variance + 1 - share;
                var gain = variance / innovation;
                for (var j = 0; j <= columns; j++) {
                    foreseen[j] *= kept[i];
                    surprise[j] = (j < columns ? design[i][j] : left[i]) - foreseen[j];
                    foreseen[j] += gain * surprise[j];
                    for (var k = 0; k <= j; k++) {
                        products[j][k] += surprise[j] * surprise[k] / innovation;
                    }
                }
                variance *= 1 - gain;
                logScales += 0.5 * StrictMath.log(innovation);
            }
            return of(products, left.length - columns, logScales);
        }

        private static Rest of(double[][] products, int df, double logScales) {
            var columns = products.length - 1;
            var lengths = new double[products.length];
            for (var j = 0; j <= columns; j++) {
                lengths[j] = StrictMath.sqrt(products[j][j]);
            }
            for (var j = 0; j <= columns; j++) {
                for (var k = 0; k <= j; k++) {
                    products[j][k] = j == k ? 1 : products[j][k] / (lengths[j] * lengths[k]);
                    products[k][j] = products[j][k];
                }
            }
            RealMatrix root;
            try {
                root = new CholeskyDecomposition(MatrixUtils.createRealMatrix(products), ALIKE, DEPENDENT).getL();
            } catch (MathRuntimeException dependent) {
                return NONE;
            }
            var logDeterminant = 0.0;
            for (var j = 0; j < columns; j++) {
                logDeterminant += StrictMath.log(root.getEntry(j, j) * lengths[j]);
            }
            var remainder = root.getEntry(columns, columns) * lengths[columns];
            return new Rest(-df * StrictMath.log(remainder) - logScales - logDeterminant, remainder * remainder / df);
        }
    }
}
