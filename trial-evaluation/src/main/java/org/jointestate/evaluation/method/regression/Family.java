package org.jointestate.evaluation.method.regression;

/** How the variance of a count grows with its mean. */
public interface Family {

    double variance(double mean);

    /** Twice the loss in log-likelihood of one count against a mean equal to the count. */
    double deviance(double count, double mean);

    static Family poisson() {
        return new Family() {
            @Override
            public double variance(double mean) {
                return mean;
            }

            @Override
            public double deviance(double count, double mean) {
                return 2 * ((count == 0 ? 0 : count * StrictMath.log(count / mean)) - (count - mean));
            }
        };
    }

    /** NB2: variance μ + μ²/θ. */
    static Family negativeBinomial(double theta) {
        return new Family() {
            @Override
            public double variance(double mean) {
                return mean + mean * mean / theta;
            }

            @Override
            public double deviance(double count, double mean) {
                var growth = count == 0 ? 0 : count * StrictMath.log(count / mean);
                return 2 * (growth - (count + theta) * StrictMath.log((count + theta) / (mean + theta)));
            }
        };
    }
}
