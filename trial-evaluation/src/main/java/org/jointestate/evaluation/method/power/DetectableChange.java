package org.jointestate.evaluation.method.power;

/**
 * The smallest change a trial of this size would show with the stated power.
 *
 * @param decrease rate ratio below 1; @param increase rate ratio above 1
 * @param standardError of the log rate ratio
 * @param df of Student's t, infinite for the normal formula
 */
public record DetectableChange(double decrease, double increase, double standardError, double df) {

    public double decreasePercent() {
        return 100 * (1 - decrease);
    }

    public double increasePercent() {
        return 100 * (increase - 1);
    }
}
