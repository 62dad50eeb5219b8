package org.jointestate.evaluation.demonstration;

/**
 * A daily first-order autoregressive disturbance of the log mean, scaled so that the averages of thirty days have the
 * standard deviation and the autocorrelation that were asked for.
 */
final class Disturbance {

    private static final int MONTH = 30;

    private Disturbance() {}

    /** Factors around 1, one for each day. */
    static double[] factors(int days, double monthlySd, double monthlyAutocorrelation, Chance chance) {
        double keep = dailyAutocorrelation(monthlyAutocorrelation);
        double sd = monthlySd * MONTH / StrictMath.sqrt(varianceOfSum(keep));
        double fresh = StrictMath.sqrt(1 - keep * keep);
        var factors = new double[days];
        double state = chance.normal();
        for (int n = 0; n < days; n++) {
            factors[n] = StrictMath.exp(sd * state - sd * sd / 2);
            state = keep * state + fresh * chance.normal();
        }
        return factors;
    }

    static double dailyAutocorrelation(double monthly) {
        if (monthly == 0) {
            return 0;
        }
        double low = 0;
        double high = 0.9999;
        for (int n = 0; n < 60; n++) {
            double middle = (low + high) / 2;
            if (covarianceOfNeighbours(middle) / varianceOfSum(middle) < monthly) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double varianceOfSum(double keep) {
        double sum = MONTH;
        double power = 1;
        for (int lag = 1; lag < MONTH; lag++) {
            power *= keep;
            sum += 2 * (MONTH - lag) * power;
        }
        return sum;
    }

    private static double covarianceOfNeighbours(double keep) {
        double sum = 0;
        double power = 1;
        for (int lag = 1; lag < 2 * MONTH; lag++) {
            power *= keep;
            sum += (MONTH - StrictMath.abs(lag - MONTH)) * power;
        }
        return sum;
    }
}
