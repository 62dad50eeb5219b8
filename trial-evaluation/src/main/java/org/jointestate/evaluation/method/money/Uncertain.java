package org.jointestate.evaluation.method.money;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** An assumption that is a range: every value alike, or one most likely. PERT is the smooth form of the triangle. */
public record Uncertain(Form form, double min, double mode, double max) {

    public enum Form {
        UNIFORM,
        TRIANGULAR,
        PERT
    }

    public static Uncertain uniform(double min, double max) {
        return new Uncertain(Form.UNIFORM, min, (min + max) / 2, max);
    }

    public boolean possible() {
        return Double.isFinite(min) && Double.isFinite(max) && min <= mode && mode <= max;
    }

    ContinuousDistribution.Sampler sampler(UniformRandomProvider random) {
        if (min == max) {
            return () -> min;
        }
        return switch (form) {
            case UNIFORM -> UniformContinuousDistribution.of(min, max).createSampler(random);
            case TRIANGULAR -> TriangularDistribution.of(min, mode, max).createSampler(random);
            case PERT -> {
                var width = max - min;
                var beta = BetaDistribution.of(1 + 4 * (mode - min) / width, 1 + 4 * (max - mode) / width)
                        .createSampler(random);
                yield () -> min + width * beta.sample();
            }
        };
    }
}
