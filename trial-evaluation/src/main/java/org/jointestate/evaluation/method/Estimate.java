package org.jointestate.evaluation.method;

/**
 * An estimate with its interval, on the scale that the method prints (a ratio, a difference, a share).
 * A limit is NaN when the interval does not exist and infinite when it is open.
 */
public record Estimate(double value, double lower, double upper) {

    public static Estimate withoutInterval(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    public boolean hasInterval() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /** Whether a value (1 for a ratio, 0 for a difference) is compatible with the data; true when there is no interval. */
    public boolean covers(double noChange) {
        return !hasInterval() || lower <= noChange && noChange <= upper;
    }

    public Estimate map(java.util.function.DoubleUnaryOperator increasing) {
        return new Estimate(
                increasing.applyAsDouble(value), increasing.applyAsDouble(lower), increasing.applyAsDouble(upper));
    }
}
