package org.jointestate.evaluation.method.power;

import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jspecify.annotations.Nullable;

/** Power and size for two shares of equal groups by the normal formula, as R's power.prop.test (Fleiss 1981). */
public final class TwoShares {
    private static final String POWER = "power_two_proportions";
    private static final String SIZE = "power_two_proportions_n";

    private TwoShares() {}

    /** @param exact people in each group before rounding up */
    public record Size(double exact, int roundedUp) {}

    /** @param n people in each group */
    public static Result<Double> power(double n, double p1, double p2, double alpha) {
        var problem = problem(p1, p2, alpha);
        if (problem != null || !(n > 0)) {
            return Result.refused(POWER, problem == null ? Reason.NO_DENOMINATOR : problem);
        }
        var z = (StrictMath.sqrt(n) * StrictMath.abs(p1 - p2) - atNull(p1, p2, alpha)) / spread(p1, p2);
        var power = Distributions.normalCdf(z);
        var sentence = "With %s in each group such a difference would be noticed in %s of trials."
                .formatted(Words.count(n), Words.percent(power));
        return new Result<>(Envelope.of(POWER, 0, sentence), power);
    }

    public static Result<Size> size(double p1, double p2, double alpha, double power) {
        var problem = problem(p1, p2, alpha);
        if (problem != null || !Counts.isConfidence(power)) {
            return Result.refused(SIZE, problem == null ? Reason.INVALID_DATA : problem);
        }
        if (p1 == p2) {
            return Result.refused(
                    SIZE,
                    Reason.NO_VARIATION,
                    "the two shares are the same, so no number of people shows a difference");
        }
        var root = (atNull(p1, p2, alpha) + Distributions.normalQuantile(power) * spread(p1, p2))
                / StrictMath.abs(p1 - p2);
        var exact = root * root;
        var size = new Size(exact, (int) StrictMath.ceil(exact));
        return new Result<>(
                Envelope.of(SIZE, 0, "%s people would be needed in each group.".formatted(size.roundedUp())), size);
    }

    private static @Nullable Reason problem(double p1, double p2, double alpha) {
        var shares = p1 >= 0 && p1 <= 1 && p2 >= 0 && p2 <= 1 && Counts.isConfidence(alpha);
        if (!shares) {
            return Reason.INVALID_DATA;
        }
        return spread(p1, p2) == 0 ? Reason.NO_VARIATION : null;
    }

    private static double atNull(double p1, double p2, double alpha) {
        var both = p1 + p2;
        return Distributions.normalQuantile(1 - alpha / 2) * StrictMath.sqrt(both * (1 - both / 2));
    }

    private static double spread(double p1, double p2) {
        return StrictMath.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
    }
}
