package org.jointestate.evaluation.method.its;

import java.util.Set;

/**
 * Which terms the model has beside the level and the trend before the trial.
 *
 * @param slope whether the trend may change at the start of the trial
 * @param seasonalPairs pairs of yearly waves: 0, 1 or 2
 * @param shock positions that get a level of their own; empty for none
 */
public record Shape(boolean slope, int seasonalPairs, Set<Integer> shock) {

    public Shape {
        shock = Set.copyOf(shock);
    }

    /** The protocol's default for a short trial: a slope would cost most of the power (method.md 3.4). */
    public static Shape levelOnly(int seasonalPairs) {
        return new Shape(false, seasonalPairs, Set.of());
    }

    public static Shape levelAndSlope(int seasonalPairs) {
        return new Shape(true, seasonalPairs, Set.of());
    }

    public Shape withShock(Set<Integer> positions) {
        return new Shape(slope, seasonalPairs, positions);
    }

    /** How many seasonal pairs a monthly baseline can carry (method.md 3.5); below 12 months none. */
    public static int pairsFor(int baselineMonths) {
        return baselineMonths >= 24 ? 2 : baselineMonths >= 12 ? 1 : 0;
    }
}
