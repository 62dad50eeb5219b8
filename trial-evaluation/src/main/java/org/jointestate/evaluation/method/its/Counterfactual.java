package org.jointestate.evaluation.method.its;

import org.jointestate.evaluation.method.Estimate;

/** What was counted in the used trial periods and what the trend before would have led to. */
public record Counterfactual(double observed, Estimate expected, double standardError) {

    public double difference() {
        return observed - expected.value();
    }

    /** The difference as a percentage of what was expected. */
    public double percent() {
        return 100 * difference() / expected.value();
    }
}
