package org.jointestate.evaluation.method;

import java.util.Arrays;
import java.util.Collection;

/** Questions every method asks of plain arrays. A missing value is NaN: missing is not zero. */
public final class Counts {

    private Counts() {}

    /** A count is whole, finite and not negative. */
    public static boolean isCount(double value) {
        return value >= 0 && !Double.isInfinite(value) && value == StrictMath.rint(value);
    }

    public static boolean isConfidence(double value) {
        return value > 0 && value < 1;
    }

    public static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    public static double sum(double[] values) {
        var sum = new CompensatedSum();
        for (var value : values) {
            sum.add(value);
        }
        return sum.value();
    }

    public static double mean(double[] values) {
        return sum(values) / values.length;
    }

    public static double[] select(double[] values, Collection<Integer> positions) {
        return positions.stream().mapToDouble(position -> values[position]).toArray();
    }

    public static boolean constant(double[] values) {
        return Arrays.stream(values).distinct().count() <= 1;
    }
}
