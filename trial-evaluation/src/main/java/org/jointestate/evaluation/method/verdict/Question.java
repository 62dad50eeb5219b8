package org.jointestate.evaluation.method.verdict;

import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.xmr.Direction;

/**
 * What the protocol asked about a measure before the result was known.
 *
 * @param measure as the sentence begins, such as "The number of deliberate fires"
 * @param minimumWorthwhile for a ratio a share (0.1 for 10 %), for a difference in the unit of the measure; not negative
 * @param evidenceLevel 0 to 5 (method.md 3.13)
 * @param detectable such as "27 %", empty when it was not worked out
 */
public record Question(
        String measure, Scale scale, Direction better, double minimumWorthwhile, int evidenceLevel, String detectable) {

    public enum Scale {
        RATIO(1),
        DIFFERENCE(0);

        private final double noChange;

        Scale(double noChange) {
            this.noChange = noChange;
        }

        public double noChange() {
            return noChange;
        }
    }

    public Question {
        if (!(minimumWorthwhile >= 0)) {
            throw new IllegalArgumentException(
                    "The minimum worthwhile change (%s) must not be negative.".formatted(minimumWorthwhile));
        }
    }

    double size(double value) {
        return StrictMath.abs(value - scale.noChange());
    }

    String told(double value) {
        return scale == Scale.RATIO ? Words.change(value) : Words.rate(value);
    }
}
