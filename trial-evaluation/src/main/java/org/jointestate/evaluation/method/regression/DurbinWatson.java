package org.jointestate.evaluation.method.regression;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.jointestate.evaluation.method.Distributions;

/**
 * The Durbin and Watson statistic and its exact p-value against positive autocorrelation. Shown in the annex, never
 * used to choose a method (method.md 3.4).
 */
public final class DurbinWatson {
    private static final int EXACT_BELOW = 100;
    private static final int MOST_TERMS = 400_000;

    private DurbinWatson() {}

    public static double statistic(double[] residuals) {
        var steps = 0.0;
        var total = 0.0;
        for (var t = 0; t < residuals.length; t++) {
            if (t > 0) {
                var step = residuals[t] - residuals[t - 1];
                steps += step * step;
            }
            total += residuals[t] * residuals[t];
        }
        return steps / total;
    }

    /**
     * P(DW ≤ observed) when the errors are independent: exact below 100 rows, normal approximation from there, as
     * lmtest::dwtest does. The exact value inverts the characteristic function of the quadratic form by Davies' sum
     * (Davies 1973, Biometrika 60: 415), which has no discretisation error beyond the tail probability it aliases.
     */
    public static double pPositive(LeastSquares fit) {
        var n = fit.residuals().length;
        var observed = statistic(fit.residuals());
        return n < EXACT_BELOW ? exact(weights(fit, observed)) : approximate(moments(fit), observed, fit.df());
    }

    /** Eigenvalues of M (A - d) M, where M projects on the residuals and A takes squared steps; k of them are zero. */
    private static double[] weights(LeastSquares fit, double d) {
        var n = fit.residuals().length;
        var x = fit.design();
        var m = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < n; j++) {
                var hat = 0.0;
                for (var r = 0; r < x[0].length; r++) {
                    for (var c = 0; c < x[0].length; c++) {
                        hat += x[i][r] * fit.inverse()[r][c] * x[j][c];
                    }
                }
                m[i][j] = (i == j ? 1 : 0) - hat;
            }
        }
        var a = new double[n][n];
        for (var i = 0; i < n; i++) {
            a[i][i] = (i == 0 || i == n - 1 ? 1 : 2) - d;
            if (i > 0) {
                a[i][i - 1] = -1;
                a[i - 1][i] = -1;
            }
        }
        var projector = new Array2DRowRealMatrix(m, false);
        var form = projector.multiply(new Array2DRowRealMatrix(a, false)).multiply(projector);
        var symmetric = form.add(form.transpose()).scalarMultiply(0.5);
        return new EigenDecompositionSymmetric(symmetric).getEigenvalues();
    }

    private static double exact(double[] weights) {
        var spread = 0.0;
        for (var weight : weights) {
            spread += StrictMath.abs(weight);
        }
        var step = 2 * StrictMath.PI / (60 * spread);
        var sum = 0.0;
        for (var k = 0; k < MOST_TERMS; k++) {
            var u = (k + 0.5) * step;
            var angle = 0.0;
            var logSize = 0.0;
            for (var weight : weights) {
                var s = 2 * weight * u;
                angle += StrictMath.atan(s);
                logSize += StrictMath.log1p(s * s);
            }
            var size = StrictMath.exp(-logSize / 4);
            sum += size * StrictMath.sin(angle / 2) / (k + 0.5);
            if (size < 1e-15) {
                break;
            }
        }
        return StrictMath.max(0, StrictMath.min(1, 0.5 - sum / StrictMath.PI));
    }

    /**
     * Sum and sum of squares of the eigenvalues of M A M, from traces: with C = (X'X)⁻¹X'AX and E = (X'X)⁻¹X'A²X they
     * are tr A - tr C and tr A² - 2 tr E + tr C². The matrix itself has a cell for each pair of rows.
     */
    private static double[] moments(LeastSquares fit) {
        var x = fit.design();
        var n = x.length;
        var k = x[0].length;
        var stepped = new double[n][k];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j < k; j++) {
                stepped[i][j] = (i == 0 || i == n - 1 ? 1 : 2) * x[i][j]
                        - (i == 0 ? 0 : x[i - 1][j])
                        - (i == n - 1 ? 0 : x[i + 1][j]);
            }
        }
        var c = projected(fit.inverse(), x, stepped);
        var e = projected(fit.inverse(), stepped, stepped);
        var sum = 2.0 * (n - 1);
        var squares = 6.0 * n - 8;
        for (var i = 0; i < k; i++) {
            sum -= c[i][i];
            squares -= 2 * e[i][i];
            for (var j = 0; j < k; j++) {
                squares += c[i][j] * c[j][i];
            }
        }
        return new double[] {sum, squares};
    }

    private static double[][] projected(double[][] inverse, double[][] left, double[][] right) {
        var k = inverse.length;
        var products = new double[k][k];
        for (var i = 0; i < left.length; i++) {
            Matrices.addOuter(products, left[i], right[i], 1);
        }
        return new Array2DRowRealMatrix(inverse, false)
                .multiply(new Array2DRowRealMatrix(products, false))
                .getData();
    }

    private static double approximate(double[] moments, double observed, int df) {
        var sum = moments[0];
        var squares = moments[1];
        var mean = sum / df;
        var variance = 2 / (df * (df + 2.0)) * (squares - sum * mean);
        return Distributions.normalCdf((observed - mean) / StrictMath.sqrt(variance));
    }
}
