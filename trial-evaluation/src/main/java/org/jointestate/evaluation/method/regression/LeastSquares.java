package org.jointestate.evaluation.method.regression;

import java.util.Optional;
import org.jointestate.evaluation.method.CompensatedSum;

/**
 * Ordinary or weighted least squares by Householder reflections on columns scaled to length one, with one step of
 * iterative refinement in extended precision (Björck 1967). Written here rather than taken from Hipparchus because the
 * trend models need the leverages, log|R| and a rank decision together, and because centred counts with large offsets
 * lose four digits without the refinement.
 */
public final class LeastSquares {
    /** A column whose remainder is this small a part of its length is a combination of the ones before it. */
    private static final double RANK_TOLERANCE = 1e-11;

    private final double[][] design;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] inverse;
    private final double logDeterminantOfR;

    private LeastSquares(
            double[][] design,
            double[] coefficients,
            double[] residuals,
            double[][] inverse,
            double logDeterminantOfR) {
        this.design = design;
        this.coefficients = coefficients;
        this.residuals = residuals;
        this.inverse = inverse;
        this.logDeterminantOfR = logDeterminantOfR;
    }

    /** Empty when the columns are not independent or there are fewer rows than columns. */
    public static Optional<LeastSquares> fit(double[][] x, double[] y) {
        var n = x.length;
        if (n == 0 || n < x[0].length) {
            return Optional.empty();
        }
        var p = x[0].length;
        var scale = columnLengths(x, p);
        var a = new double[n][p];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < p; j++) {
                if (scale[j] == 0 || !Double.isFinite(scale[j])) {
                    return Optional.empty();
                }
                a[i][j] = x[i][j] / scale[j];
            }
        }
        var reflection = new double[p];
        var diagonal = new double[p];
        if (!triangularise(a, reflection, diagonal)) {
            return Optional.empty();
        }
        var b = solve(a, reflection, diagonal, y.clone(), scale);
        var correction = solve(a, reflection, diagonal, exactResiduals(x, y, b), scale);
        for (var j = 0; j < p; j++) {
            b[j] += correction[j];
        }
        var logDeterminant = 0.0;
        for (var j = 0; j < p; j++) {
            logDeterminant += StrictMath.log(StrictMath.abs(diagonal[j])) + StrictMath.log(scale[j]);
        }
        return Optional.of(new LeastSquares(
                x, b, exactResiduals(x, y, b), inverseOfCrossProduct(a, diagonal, scale), logDeterminant));
    }

    /** Weights multiply the squared residuals; residuals, leverages and log|R| are those of the weighted rows. */
    public static Optional<LeastSquares> fit(double[][] x, double[] y, double[] weights) {
        var weighted = new double[x.length][];
        var response = new double[y.length];
        for (var i = 0; i < x.length; i++) {
            var root = StrictMath.sqrt(weights[i]);
            weighted[i] = x[i].clone();
            for (var j = 0; j < weighted[i].length; j++) {
                weighted[i][j] *= root;
            }
            response[i] = y[i] * root;
        }
        return fit(weighted, response);
    }

    private static double[] columnLengths(double[][] x, int p) {
        var lengths = new double[p];
        for (var j = 0; j < p; j++) {
            var sum = new CompensatedSum();
            for (var row : x) {
                sum.addProduct(row[j], row[j]);
            }
            lengths[j] = StrictMath.sqrt(sum.value());
        }
        return lengths;
    }

    /** Replaces a by its reflectors below the diagonal and R above it; false when the rank is short. */
    private static boolean triangularise(double[][] a, double[] reflection, double[] diagonal) {
        var n = a.length;
        for (var k = 0; k < diagonal.length; k++) {
            var norm = 0.0;
            for (var i = k; i < n; i++) {
                norm = StrictMath.hypot(norm, a[i][k]);
            }
            if (!(norm > RANK_TOLERANCE)) {
                return false;
            }
            var alpha = a[k][k] > 0 ? -norm : norm;
            diagonal[k] = alpha;
            a[k][k] -= alpha;
            reflection[k] = -1 / (alpha * a[k][k]);
            for (var j = k + 1; j < diagonal.length; j++) {
                var dot = 0.0;
                for (var i = k; i < n; i++) {
                    dot += a[i][k] * a[i][j];
                }
                dot *= reflection[k];
                for (var i = k; i < n; i++) {
                    a[i][j] -= dot * a[i][k];
                }
            }
        }
        return true;
    }

    private static double[] solve(double[][] a, double[] reflection, double[] diagonal, double[] y, double[] scale) {
        var p = diagonal.length;
        for (var k = 0; k < p; k++) {
            var dot = 0.0;
            for (var i = k; i < a.length; i++) {
                dot += a[i][k] * y[i];
            }
            dot *= reflection[k];
            for (var i = k; i < a.length; i++) {
                y[i] -= dot * a[i][k];
            }
        }
        var b = new double[p];
        for (var k = p - 1; k >= 0; k--) {
            var rest = y[k];
            for (var j = k + 1; j < p; j++) {
                rest -= a[k][j] * b[j] * scale[j];
            }
            b[k] = rest / diagonal[k] / scale[k];
        }
        return b;
    }

    private static double[] exactResiduals(double[][] x, double[] y, double[] b) {
        var residuals = new double[y.length];
        for (var i = 0; i < y.length; i++) {
            var sum = new CompensatedSum();
            sum.add(y[i]);
            for (var j = 0; j < b.length; j++) {
                sum.addProduct(-x[i][j], b[j]);
            }
            residuals[i] = sum.value();
        }
        return residuals;
    }

    private static double[][] inverseOfCrossProduct(double[][] a, double[] diagonal, double[] scale) {
        var p = diagonal.length;
        var inverseR = new double[p][p];
        for (var column = 0; column < p; column++) {
            for (var k = column; k >= 0; k--) {
                var rest = k == column ? 1.0 : 0.0;
                for (var j = k + 1; j <= column; j++) {
                    rest -= a[k][j] * inverseR[j][column];
                }
                inverseR[k][column] = rest / diagonal[k];
            }
        }
        var inverse = new double[p][p];
        for (var i = 0; i < p; i++) {
            for (var j = 0; j < p; j++) {
                var sum = 0.0;
                for (var k = StrictMath.max(i, j); k < p; k++) {
                    sum += inverseR[i][k] * inverseR[j][k];
                }
                inverse[i][j] = sum / scale[i] / scale[j];
            }
        }
        return inverse;
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    public double[] residuals() {
        return residuals.clone();
    }

    /** (X'WX) inverse, not multiplied by the residual variance. */
    public double[][] inverse() {
        return inverse;
    }

    public int df() {
        return residuals.length - coefficients.length;
    }

    public double residualSumOfSquares() {
        var sum = new CompensatedSum();
        for (var residual : residuals) {
            sum.addProduct(residual, residual);
        }
        return sum.value();
    }

    public double residualVariance() {
        return residualSumOfSquares() / df();
    }

    public double logDeterminantOfR() {
        return logDeterminantOfR;
    }

    public double[] standardErrors() {
        var variance = residualVariance();
        var errors = new double[coefficients.length];
        for (var j = 0; j < errors.length; j++) {
            errors[j] = StrictMath.sqrt(variance * inverse[j][j]);
        }
        return errors;
    }

    /** How far each row pulls the fit towards itself, between 0 and 1. */
    public double[] leverages() {
        var leverages = new double[design.length];
        for (var i = 0; i < design.length; i++) {
            leverages[i] = Matrices.quadratic(inverse, design[i]);
        }
        return leverages;
    }

    public double[][] design() {
        return design;
    }
}
