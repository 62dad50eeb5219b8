package org.jointestate.evaluation.method.its;

import java.util.List;
import java.util.Set;

/**
 * Which terms the model has beside the level and the trend before the trial.
 *
 * @param slope whether the trend may change at the start of the trial
 * @param seasonalPairs pairs of yearly waves: 0, 1 or 2
 * @param shocks positions that get a level of their own, one level for each set; empty for none
 */
public record Shape(boolean slope, int seasonalPairs, List<Set<Integer>> shocks) {

    public Shape {
        shocks = shocks.stream().map(Set::copyOf).toList();
    }

    /** @param shock positions that share one level of their own; empty for none */
    public Shape(boolean slope, int seasonalPairs, Set<Integer> shock) {
        this(slope, seasonalPairs, shock.isEmpty() ? List.of() : List.of(shock));
    }

    /** The protocol's default for a short trial: a slope would cost most of the power (method.md 3.4). */
    public static Shape levelOnly(int seasonalPairs) {
        return new Shape(false, seasonalPairs, List.of());
    }

    public static Shape levelAndSlope(int seasonalPairs) {
        return new Shape(true, seasonalPairs, List.of());
    }

    public Shape withShock(Set<Integer> positions) {
        return new Shape(slope, seasonalPairs, positions);
    }

    /** A level for each separate stretch: what one disruption moved up another may have moved down. */
    public Shape withShocks(List<Set<Integer>> stretches) {
        return new Shape(slope, seasonalPairs, stretches);
    }

    /** How the term of a stretch is called among the coefficients. */
    public String nameOfShock(int stretch) {
        return shocks.size() == 1 ? "shock" : "shock" + (stretch + 1);
    }

    /** How many seasonal pairs a monthly baseline can carry (method.md 3.5); below 12 months none. */
    public static int pairsFor(int baselineMonths) {
        return baselineMonths >= 24 ? 2 : baselineMonths >= 12 ? 1 : 0;
    }
}
