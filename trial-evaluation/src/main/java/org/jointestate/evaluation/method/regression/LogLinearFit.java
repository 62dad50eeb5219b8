package org.jointestate.evaluation.method.regression;

import java.util.Optional;
import org.jointestate.evaluation.method.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A model for counts with log link and offset, fitted by iteratively reweighted least squares (McCullagh and Nelder
 * 1989, section 2.5), as R's glm. Nothing in it is specific to a family beyond the variance.
 *
 * @param coefficients one for each column, log scale
 * @param means fitted means, one for each row
 * @param inverse (X'WX) inverse, dispersion 1, at the weights of the last step; R's glm does the same, and taking the
 *     weights once more would move an error by about one part in 10^9
 */
public record LogLinearFit(
        double[] coefficients, double[] means, double[][] inverse, double deviance, double pearsonChiSquare) {

    private static final int MOST_STEPS = 100;
    private static final double TOLERANCE = 1e-12;
    private static final double STILL_MOVING = 1e-3;

    /** A fit, or the reason there is none (SINGULAR_DESIGN or NOT_CONVERGED). */
    public record Attempt(
            @Nullable LogLinearFit fit, @Nullable Reason reason) {
        public Optional<LogLinearFit> found() {
            return Optional.ofNullable(fit);
        }
    }

    /** Rows of x, counts y and the logarithm of the exposure of each row. */
    public static Attempt fit(double[][] x, double[] y, double[] logExposure, Family family) {
        var n = y.length;
        var eta = new double[n];
        for (var i = 0; i < n; i++) {
            eta[i] = StrictMath.log(y[i] + 0.1);
        }
        var deviance = Double.POSITIVE_INFINITY;
        double @Nullable [] previous = null;
        for (var step = 0; step < MOST_STEPS; step++) {
            var least = weightedStep(x, y, logExposure, eta, family);
            if (least.isEmpty()) {
                return new Attempt(null, step == 0 ? Reason.SINGULAR_DESIGN : Reason.NOT_CONVERGED);
            }
            var b = least.get().coefficients();
            var next = deviance(x, y, logExposure, b, eta, family);
            for (var halving = 0;
                    previous != null && halving < 20 && !(next <= deviance + 1e-6 * (1 + deviance));
                    halving++) {
                for (var j = 0; j < b.length; j++) {
                    b[j] = (b[j] + previous[j]) / 2;
                }
                next = deviance(x, y, logExposure, b, eta, family);
            }
            if (!Double.isFinite(next)) {
                return new Attempt(null, Reason.NOT_CONVERGED);
            }
            var settled = StrictMath.abs(next - deviance) <= TOLERANCE * (StrictMath.abs(next) + 0.1)
                    || previous != null && steady(b, previous);
            if (settled) {
                return finished(y, eta, family, least.get(), previous);
            }
            deviance = next;
            previous = b;
        }
        return new Attempt(null, Reason.NOT_CONVERGED);
    }

    private static boolean steady(double[] b, double[] previous) {
        for (var j = 0; j < b.length; j++) {
            if (StrictMath.abs(b[j] - previous[j]) > 1e-13 * (1 + StrictMath.abs(b[j]))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LeastSquares> weightedStep(
            double[][] x, double[] y, double[] logExposure, double[] eta, Family family) {
        var working = new double[y.length];
        var weights = new double[y.length];
        for (var i = 0; i < y.length; i++) {
            var mean = StrictMath.exp(eta[i]);
            weights[i] = mean * mean / family.variance(mean);
            working[i] = eta[i] - logExposure[i] + (y[i] - mean) / mean;
        }
        return LeastSquares.fit(x, working, weights);
    }

    /** Also leaves the linear predictor of b in eta. */
    private static double deviance(
            double[][] x, double[] y, double[] logExposure, double[] b, double[] eta, Family family) {
        var sum = 0.0;
        for (var i = 0; i < y.length; i++) {
            eta[i] = Matrices.dot(x[i], b) + logExposure[i];
            sum += family.deviance(y[i], StrictMath.exp(eta[i]));
        }
        return sum;
    }

    /** A step that still moves a coefficient although the deviance stands still means a fit that runs to infinity. */
    private static Attempt finished(
            double[] y, double[] eta, Family family, LeastSquares last, double @Nullable [] previous) {
        var b = last.coefficients();
        for (var j = 0; previous != null && j < b.length; j++) {
            if (StrictMath.abs(b[j] - previous[j]) > STILL_MOVING * (1 + StrictMath.abs(b[j]))) {
                return new Attempt(null, Reason.NOT_CONVERGED);
            }
        }
        var means = new double[y.length];
        var deviance = 0.0;
        var pearson = 0.0;
        for (var i = 0; i < y.length; i++) {
            means[i] = StrictMath.exp(eta[i]);
            deviance += family.deviance(y[i], means[i]);
            pearson += (y[i] - means[i]) * (y[i] - means[i]) / family.variance(means[i]);
        }
        return new Attempt(new LogLinearFit(b, means, last.inverse(), deviance, pearson), null);
    }

    public int df() {
        return means.length - coefficients.length;
    }

    /** Standard errors when the variance is the family's times the dispersion. */
    public double[] standardErrors(double dispersion) {
        var errors = new double[coefficients.length];
        for (var j = 0; j < errors.length; j++) {
            errors[j] = StrictMath.sqrt(dispersion * inverse[j][j]);
        }
        return errors;
    }
}
