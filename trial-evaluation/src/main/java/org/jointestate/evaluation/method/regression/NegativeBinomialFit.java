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

    private static final int LARGEST_SUMMED = 100_000;

    /** Empty when θ runs away (no extra variation) or the rounds do not settle. */
    public static Optional<NegativeBinomialFit> fit(double[][] x, double[] y, double[] logExposure) {
        var poisson = LogLinearFit.fit(x, y, logExposure, Family.poisson()).found();
        if (poisson.isEmpty()) {
            return Optional.empty();
        }
        var model = poisson.get();
        var above = countsAbove(y);
        var theta = likeliestTheta(y, above, model.means());
        for (var round = 0; round < MOST_ROUNDS && theta <= LARGEST_THETA; round++) {
            var next = LogLinearFit.fit(x, y, logExposure, Family.negativeBinomial(theta))
                    .found();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            model = next.get();
            var nextTheta = likeliestTheta(y, above, model.means());
            var settled = StrictMath.abs(nextTheta - theta) <= SETTLED * theta;
            theta = nextTheta;
            if (settled) {
                return Optional.of(new NegativeBinomialFit(model, theta, 2 * logLikelihood(y, model.means(), theta)));
            }
        }
        return Optional.empty();
    }

    /** Root of the score in log θ by bisection: slow, but it cannot leave the interval. Infinite when there is none. */
    private static double likeliestTheta(double[] y, int[] above, double[] means) {
        var low = StrictMath.log(1e-6);
        var high = StrictMath.log(10 * LARGEST_THETA);
        if (score(y, above, means, StrictMath.exp(high)) >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        for (var i = 0; i < 80; i++) {
            var middle = (low + high) / 2;
            if (score(y, above, means, StrictMath.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private static double score(double[] y, int[] above, double[] means, double theta) {
        var sum = digammaRises(y, above, theta);
        for (var i = 0; i < y.length; i++) {
            sum += 1 - StrictMath.log1p(means[i] / theta) - (y[i] + theta) / (means[i] + theta);
        }
        return sum;
    }

    /** How many of the counts are larger than 0, 1, 2 …, so that the sum over all of them is one sum; huge ones are left out. */
    private static int[] countsAbove(double[] y) {
        var largest = 0;
        for (var count : y) {
            largest = count > LARGEST_SUMMED ? largest : (int) StrictMath.max(largest, count);
        }
        var above = new int[largest];
        for (var count : y) {
            for (var k = 0; count <= LARGEST_SUMMED && k < count; k++) {
                above[k]++;
            }
        }
        return above;
    }

    /** The sum of digamma(θ + y) - digamma(θ), as a sum of parts where the subtraction would lose everything. */
    private static double digammaRises(double[] y, int[] above, double theta) {
        var sum = 0.0;
        for (var count : y) {
            sum += count > LARGEST_SUMMED ? Gamma.digamma(theta + count) - Gamma.digamma(theta) : 0;
        }
        for (var k = 0; k < above.length; k++) {
            sum += above[k] / (theta + k);
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
