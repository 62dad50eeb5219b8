package org.jointestate.evaluation.method.rates;

import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/**
 * The exact comparison of two rates when the periods of either side move more than chance alone would move them. It knows chance alone: of
 * thousands in few months, which go up and down by a tenth by themselves, it would call nearly any difference a change. As in method.md 3.3
 * and 3.5 the dispersion is Pearson's χ² over its degrees of freedom, each side around its own rate, and the quantile is Student's; the
 * exact interval is widened on the logarithm by the root of the one times the other over the normal, and never narrowed.
 */
public final class BeyondChance {
    private static final double CONFIDENCE = 0.95;

    private double chiSquare;
    private int periods;

    /** One period of a side on which so many happenings are expected in it by the rate of that side. */
    public void add(double count, double expected) {
        if (expected > 0) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        periods++;
    }

    /** The same result where nothing was seen beyond chance; with a note where one period a side lets nothing be seen. */
    public Result<RateRatio.Numbers> widen(Result<RateRatio.Numbers> exact) {
        var numbers = exact.numbers();
        var df = periods - 2;
        if (!exact.computed() || numbers == null) {
            return exact;
        }
        if (df < 1) {
            return new Result<>(
                    exact.envelope()
                            .noting(
                                    "One period on each side cannot say how much it moves by itself; the exact comparison knows chance alone."),
                    numbers);
        }
        var ratio = numbers.ratio();
        var dispersion = chiSquare / df;
        var times = StrictMath.sqrt(dispersion)
                * Distributions.tMultiplier(CONFIDENCE, df)
                / Distributions.normalMultiplier(CONFIDENCE);
        if (!(times > 1) || !(ratio.value() > 0) || Double.isInfinite(ratio.value())) {
            return exact;
        }
        var middle = StrictMath.log(ratio.value());
        var down = times * (middle - StrictMath.log(ratio.lower()));
        var up = times * (StrictMath.log(ratio.upper()) - middle);
        var wide = new Estimate(ratio.value(), StrictMath.exp(middle - down), StrictMath.exp(middle + up));
        // The side towards no change decides, so that p and the interval agree.
        var t = StrictMath.abs(middle) / (middle > 0 ? down : up) * Distributions.tMultiplier(CONFIDENCE, df);
        var envelope = exact.envelope()
                .estimating(wide)
                .withP(Distributions.tTwoSidedP(t, df))
                .withDf(df)
                .noting(
                        "The periods themselves move more than chance alone would move them, so the interval of the exact comparison was widened %s times."
                                .formatted(Words.rate(times)));
        return new Result<>(envelope, numbers);
    }
}
