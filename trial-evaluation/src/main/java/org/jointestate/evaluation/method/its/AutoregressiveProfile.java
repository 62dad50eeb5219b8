package org.jointestate.evaluation.method.its;

import java.util.Optional;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.jointestate.evaluation.method.regression.LeastSquares;

/**
 * Profile restricted likelihood of the autocorrelation ρ when the errors of two periods correlate as ρ to the power of
 * their distance (Harville 1977; method.md 3.4). Because only the last used period matters, the whitening needs no
 * matrix: each row minus ρ^gap times the one before, divided by √(1 - ρ^(2 gap)).
 */
final class AutoregressiveProfile {
    private static final double BOUND = 0.98;
    private static final int GRID = 98;

    private AutoregressiveProfile() {}

    /** NaN when the likelihood is greatest at the bound. */
    static double likeliestRho(Design design) {
        var best = -1;
        var bestValue = Double.NEGATIVE_INFINITY;
        for (var i = 0; i <= 2 * GRID; i++) {
            var value = logLikelihood(design, at(i));
            if (value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        if (best <= 0 || best >= 2 * GRID) {
            return Double.NaN;
        }
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(500),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(rho -> logLikelihood(design, rho)),
                        new SearchInterval(at(best - 1), at(best + 1), at(best)))
                .getPoint();
    }

    private static double at(int gridPoint) {
        return BOUND * (gridPoint - GRID) / GRID;
    }

    static double logLikelihood(Design design, double rho) {
        var found = whitened(design, rho);
        if (found.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        var fit = found.get();
        var logScales = 0.0;
        for (var i = 1; i < design.size(); i++) {
            logScales += StrictMath.log(scale(rho, gap(design, i)));
        }
        return -0.5 * fit.df() * StrictMath.log(fit.residualSumOfSquares()) - logScales - fit.logDeterminantOfR();
    }

    static Optional<LeastSquares> whitened(Design design, double rho) {
        var n = design.size();
        var x = new double[n][];
        var y = new double[n];
        for (var i = 0; i < n; i++) {
            x[i] = design.rows()[i].clone();
            y[i] = design.values()[i];
            if (i == 0) {
                continue;
            }
            var gap = gap(design, i);
            var memory = StrictMath.pow(rho, gap);
            var scale = scale(rho, gap);
            for (var j = 0; j < x[i].length; j++) {
                x[i][j] = (x[i][j] - memory * design.rows()[i - 1][j]) / scale;
            }
            y[i] = (y[i] - memory * design.values()[i - 1]) / scale;
        }
        return LeastSquares.fit(x, y);
    }

    private static int gap(Design design, int i) {
        return design.times()[i] - design.times()[i - 1];
    }

    private static double scale(double rho, int gap) {
        return StrictMath.sqrt(1 - StrictMath.pow(rho, 2.0 * gap));
    }
}
