package org.jointestate.evaluation.method;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The few quantiles and tails every method needs, named for what they are used for. Confidence is a share such as 0.95. */
public final class Distributions {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /** The number of standard errors on either side of an estimate: normal. */
    public static double normalMultiplier(double confidence) {
        return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    }

    /** The number of standard errors on either side of an estimate: Student's t. */
    public static double tMultiplier(double confidence, double df) {
        return TDistribution.of(df).inverseSurvivalProbability((1 - confidence) / 2);
    }

    public static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    public static double normalCdf(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    public static double normalTwoSidedP(double z) {
        return StrictMath.min(1, 2 * NORMAL.survivalProbability(StrictMath.abs(z)));
    }

    public static double tTwoSidedP(double t, double df) {
        return StrictMath.min(1, 2 * TDistribution.of(df).survivalProbability(StrictMath.abs(t)));
    }
}
