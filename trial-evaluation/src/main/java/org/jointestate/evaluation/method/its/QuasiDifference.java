package org.jointestate.evaluation.method.its;

import java.util.Optional;
import org.jointestate.evaluation.method.regression.LeastSquares;
import org.jointestate.evaluation.method.regression.Matrices;

/** The iteration behind Prais-Winsten and Cochrane-Orcutt: residuals give ρ, ρ gives differences, differences give a fit. */
record QuasiDifference(double rho, boolean converged, LeastSquares fit) {
    private static final int MOST_ROUNDS = 1000;
    private static final double TOLERANCE = 1e-10;

    static Optional<QuasiDifference> iterate(Design design, LeastSquares ordinary, boolean keepFirst) {
        var fit = ordinary;
        var rho = 0.0;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var next = rho(design, fit.coefficients());
            if (StrictMath.abs(next) >= 1 || Double.isNaN(next)) {
                return Optional.of(new QuasiDifference(next, false, fit));
            }
            var step = StrictMath.abs(next - rho);
            rho = next;
            var found = differenced(design, rho, keepFirst);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            fit = found.get();
            if (step < TOLERANCE) {
                return Optional.of(new QuasiDifference(rho, true, fit));
            }
        }
        return Optional.of(new QuasiDifference(rho, false, fit));
    }

    private static double rho(Design design, double[] coefficients) {
        var products = 0.0;
        var squares = 0.0;
        var before = Double.NaN;
        for (var t = 0; t < design.size(); t++) {
            var residual = design.values()[t] - Matrices.dot(design.rows()[t], coefficients);
            if (t > 0) {
                products += residual * before;
                squares += before * before;
            }
            before = residual;
        }
        return products / squares;
    }

    private static Optional<LeastSquares> differenced(Design design, double rho, boolean keepFirst) {
        var skip = keepFirst ? 0 : 1;
        var n = design.size() - skip;
        var x = new double[n][];
        var y = new double[n];
        for (var i = 0; i < n; i++) {
            var t = i + skip;
            x[i] = design.rows()[t].clone();
            for (var j = 0; j < x[i].length; j++) {
                x[i][j] = t == 0 ? x[i][j] * firstRow(rho) : x[i][j] - rho * design.rows()[t - 1][j];
            }
            y[i] = t == 0 ? design.values()[t] * firstRow(rho) : design.values()[t] - rho * design.values()[t - 1];
        }
        return LeastSquares.fit(x, y);
    }

    private static double firstRow(double rho) {
        return StrictMath.sqrt(1 - rho * rho);
    }
}
