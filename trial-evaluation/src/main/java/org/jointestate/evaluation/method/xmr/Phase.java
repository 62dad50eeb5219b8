package org.jointestate.evaluation.method.xmr;

/**
 * Limits of one stretch of the chart. Positions count from 1 and both are included.
 *
 * @param used points behind the limits, fewer than the stretch when the limits are frozen
 * @param screenedOut moving ranges dropped before the second average
 * @param provisional fewer than 12 points
 */
public record Phase(
        int first,
        int last,
        int used,
        double mean,
        double averageMovingRange,
        int screenedOut,
        double lowerLimit,
        double upperLimit,
        double nearLower,
        double nearUpper,
        boolean provisional) {

    /** Wheeler's 2.66 is 3 divided by the expected range of two normal values (1.128). */
    private static final double LIMIT = 2.66;

    static Phase around(int first, int last, int used, double mean, double movingRange, int screenedOut) {
        var reach = LIMIT * movingRange;
        var near = reach * 2 / 3;
        return new Phase(
                first,
                last,
                used,
                mean,
                movingRange,
                screenedOut,
                mean - reach,
                mean + reach,
                mean - near,
                mean + near,
                used < XmrChart.FIRM_POINTS);
    }

    /** Closer than this to a line counts as on it: the mean of equal decimals is not always that decimal. */
    double tolerance() {
        return 1e-9 * StrictMath.max(1, StrictMath.abs(mean));
    }

    /** 1 above the mean, -1 below, 0 on it. */
    int side(double value) {
        return StrictMath.abs(value - mean) <= tolerance() ? 0 : value > mean ? 1 : -1;
    }

    boolean aboveLimit(double value) {
        return value > upperLimit + tolerance();
    }

    boolean belowLimit(double value) {
        return value < lowerLimit - tolerance();
    }

    /** Beyond two thirds of the way to a limit, but inside it. */
    boolean near(double value) {
        var high = value > nearUpper + tolerance() && !aboveLimit(value);
        var low = value < nearLower - tolerance() && !belowLimit(value);
        return high || low;
    }
}
