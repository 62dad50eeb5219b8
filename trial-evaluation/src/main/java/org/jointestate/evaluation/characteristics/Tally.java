package org.jointestate.evaluation.characteristics;

import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.rates.Wilson;

/**
 * What the report said of the simulated trials of one scenario. Every number is a count or a sum of whole numbers, so that trials can be
 * added in any order.
 *
 * @param ranges trials with a likely range; @param covered those of them whose range held the truth
 * @param lower "lower than expected" or "did change", downwards; @param higher the same upwards
 * @param modelled trials with an estimate of how alike neighbours are; @param likeness its sum, in millionths
 */
public record Tally(
        Scenario scenario,
        int trials,
        int ranges,
        int covered,
        int lower,
        int higher,
        int muchTheSame,
        int cannotTell,
        int notComputed,
        int modelled,
        long likeness) {

    /** A likely range that holds the truth less often than this is called too narrow. */
    public static final double LEAST_COVERAGE = 0.93;
    /** Where nothing changed, "lower" may be said this often. */
    public static final double MOST_FALSE = 0.05;

    private static final double CONFIDENCE = 0.95;
    private static final double MILLION = 1e6;

    public static Tally none(Scenario scenario) {
        return new Tally(scenario, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public Tally plus(Tally other) {
        return new Tally(
                scenario,
                trials + other.trials,
                ranges + other.ranges,
                covered + other.covered,
                lower + other.lower,
                higher + other.higher,
                muchTheSame + other.muchTheSame,
                cannotTell + other.cannotTell,
                notComputed + other.notComputed,
                modelled + other.modelled,
                likeness + other.likeness);
    }

    /** A share of the trials with its Monte-Carlo range (Wilson). */
    public Estimate share(int count) {
        return of(count, trials);
    }

    /** How many of the likely ranges held the truth. */
    public Estimate coverage() {
        return of(covered, ranges);
    }

    public boolean tooNarrow() {
        return coverage().value() < LEAST_COVERAGE;
    }

    public boolean saysLowerTooOften() {
        return scenario.withoutEffect() && share(lower).value() > MOST_FALSE;
    }

    public boolean saysHigherTooOften() {
        return scenario.withoutEffect() && share(higher).value() > MOST_FALSE;
    }

    /** In how many trials the true effect was found and said in its direction. */
    public int found() {
        return scenario.effect() < 0 ? lower : higher;
    }

    /** NaN where no model was fitted. */
    public double meanLikeness() {
        return modelled == 0 ? Double.NaN : likeness / MILLION / modelled;
    }

    public static long millionths(double value) {
        return StrictMath.round(value * MILLION);
    }

    private static Estimate of(int count, int all) {
        return Wilson.of(count, all, CONFIDENCE).found().orElse(new Estimate(Double.NaN, Double.NaN, Double.NaN));
    }
}
