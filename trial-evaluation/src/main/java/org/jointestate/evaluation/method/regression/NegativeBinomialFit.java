package org.jointestate.evaluation.method.regression;

import java.util.Optional;
import org.hipparchus.special.Gamma;

/**
 * Negative binomial (NB2) model with the dispersion parameter θ by maximum likelihood, alternating with the
 * coefficients as MASS::glm.nb does (Venables and Ripley 2002, section 7.4).
 */
public record NegativeBinomialFit(LogLinearFit model, double theta, double twiceLogLikelihood) {

    /** Above this θ the counts vary no more than Poisson counts. */
    public static final double LARGEST_THETA = 1e5;

    private static final int MOST_ROUNDS = 500;
    /** Where counts hardly vary more than Poisson counts the likelihood is flat: a finer step would drown in rounding. */
    private static final double SETTLED = 1e-8;

    /** Empty when θ runs away (no extra variation) or the rounds do not settle. */
    public static Optional<NegativeBinomialFit> fit(double[][] x, double[] y, double[] logExposure) {
        var poisson = LogLinearFit.fit(x, y, logExposure, Family.poisson()).found();
        if (poisson.isEmpty()) {
            return Optional.empty();
        }
        var model = poisson.get();
        var theta = likeliestTheta(y, model.means());
        for (var round = 0; round < MOST_ROUNDS && theta <= LARGEST_THETA; round++) {
            var next = LogLinearFit.fit(x, y, logExposure, Family.negativeBinomial(theta))
                    .found();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            model = next.get();
            var nextTheta = likeliestTheta(y, model.means());
            var settled = StrictMath.abs(nextTheta - theta) <= SETTLED * theta;
            theta = nextTheta;
            if (settled) {
                return Optional.of(new NegativeBinomialFit(model, theta, 2 * logLikelihood(y, model.means(), theta)));
            }
        }
        return Optional.empty();
    }

    /** Root of the score in log θ by bisection: slow, but it cannot leave the interval. Infinite when there is none. */
    private static double likeliestTheta(double[] y, double[] means) {
        var low = StrictMath.log(1e-6);
        var high = StrictMath.log(10 * LARGEST_THETA);
        if (score(y, means, StrictMath.exp(high)) >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        for (var i = 0; i < 80; i++) {
            var middle = (low + high) / 2;
            if (score(y, means, StrictMath.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private static double score(double[] y, double[] means, double theta) {
        var sum = 0.0;
        for (var i = 0; i < y.length; i++) {
            sum += digammaRise(y[i], theta)
                    - StrictMath.log1p(means[i] / theta)
                    + 1
                    - (y[i] + theta) / (means[i] + theta);
        }
        return sum;
    }

    /** digamma(θ + y) - digamma(θ), as a sum where the subtraction would lose everything. */
    private static double digammaRise(double y, double theta) {
        if (y > 100_000) {
            return Gamma.digamma(theta + y) - Gamma.digamma(theta);
        }
        var sum = 0.0;
        for (var k = 0; k < y; k++) {
            sum += 1 / (theta + k);
        }
        return sum;
    }

    private static double logLikelihood(double[] y, double[] means, double theta) {
        var sum = 0.0;
        for (var i = 0; i < y.length; i++) {
            sum += Gamma.logGamma(theta + y[i])
                    - Gamma.logGamma(theta)
                    - Gamma.logGamma(y[i] + 1)
                    + theta * StrictMath.log(theta)
                    + (y[i] == 0 ? 0 : y[i] * StrictMath.log(means[i]))
                    - (theta + y[i]) * StrictMath.log(theta + means[i]);
        }
        return sum;
    }
}
