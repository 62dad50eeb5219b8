package org.jointestate.evaluation.method.comparison;

import java.util.Arrays;

/**
 * Whether two series lie so close that they cannot have been counted at two places: the same values under two names, but for a few of
 * them, for the size of the one, or for less than chance makes two counts differ. What two places share, a season or a lockdown among it,
 * does not make them one: of counts only what is left between them period by period is read.
 */
public final class OneSite {

    private static final int FEWEST = 8;

    /** Of the periods that say anything, those in which the two agree but for their size. */
    private static final double MOST = 0.75;

    /** Counts that were made apart differ by as much as chance makes them, 1 here; or by more. */
    private static final double LEAST_DISPERSION = 0.1;

    /** Of values that are not counted; a season that both share is seldom as strong as this. */
    private static final double CORRELATION = 0.995;

    private static final double SAME = 1e-9;

    private OneSite() {}

    /**
     * Two series period by period, NaN where nothing was recorded.
     *
     * @param firstExposure empty for values that are not counted over anything; so is {@code secondExposure} then
     * @param shares whether what is counted is a part of what it is counted over
     */
    public static boolean of(
            double[] first, double[] second, double[] firstExposure, double[] secondExposure, boolean shares) {
        if (first.length != second.length) {
            return false;
        }
        if (Arrays.equals(first, second)) {
            return Arrays.stream(first).anyMatch(value -> !Double.isNaN(value));
        }
        var counted = firstExposure.length > 0;
        var kept = new int[first.length];
        int n = 0;
        for (int i = 0; i < first.length; i++) {
            if (!Double.isNaN(first[i])
                    && !Double.isNaN(second[i])
                    && !(counted && (Double.isNaN(firstExposure[i]) || Double.isNaN(secondExposure[i])))) {
                kept[n++] = i;
            }
        }
        kept = Arrays.copyOf(kept, n);
        var one = at(kept, first);
        var other = at(kept, second);
        if (!counted) {
            return agree(one, other, true) || agree(one, other, false) || moveAsOne(one, other);
        }
        var over = at(kept, firstExposure);
        var overOther = at(kept, secondExposure);
        return agree(divided(one, over), divided(other, overOther), false)
                || closerThanChance(one, other, over, overOther, shares);
    }

    private static double[] at(int[] kept, double[] values) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] divided(double[] values, double[] over) {
        var rates = new double[values.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = values[i] / over[i];
        }
        return rates;
    }

    /** Whether the two agree in most periods, but for one difference or one factor; a period in which both are as ever says nothing. */
    private static boolean agree(double[] first, double[] second, boolean byDifference) {
        var usual = median(first);
        var usualOther = median(second);
        var between = new double[first.length];
        int known = 0;
        for (int i = 0; i < first.length; i++) {
            if (byDifference || first[i] != 0 && second[i] != 0) {
                between[known++] = byDifference ? second[i] - first[i] : second[i] / first[i];
            }
        }
        if (known == 0) {
            return false;
        }
        var middle = median(Arrays.copyOf(between, known));
        int telling = 0;
        int agreeing = 0;
        for (int i = 0; i < first.length; i++) {
            if (close(first[i], usual) && close(second[i], usualOther)) {
                continue;
            }
            telling++;
            agreeing += close(second[i], byDifference ? first[i] + middle : first[i] * middle) ? 1 : 0;
        }
        return telling >= FEWEST && agreeing >= MOST * telling;
    }

    private static boolean close(double one, double other) {
        return StrictMath.abs(one - other) <= SAME * StrictMath.max(StrictMath.abs(one), StrictMath.abs(other));
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
    }

    /** Pearson's statistic of the two counts of each period, given how much of all the one counted, beside its degrees of freedom. */
    private static boolean closerThanChance(
            double[] first, double[] second, double[] over, double[] overOther, boolean shares) {
        var all = Arrays.stream(first).sum();
        var allOther = Arrays.stream(second).sum();
        var cases = Arrays.stream(over).sum();
        var casesOther = Arrays.stream(overOther).sum();
        if (!(all > 0) || !(allOther > 0)) {
            return false;
        }
        var size = (allOther / casesOther) / (all / cases);
        double statistic = 0;
        int df = -1;
        for (int i = 0; i < first.length; i++) {
            var both = first[i] + second[i];
            if (both > 0) {
                var expected = both * over[i] / (over[i] + size * overOther[i]);
                var off = first[i] - expected;
                statistic += off * off / expected + off * off / (both - expected);
                df++;
            }
        }
        var part = shares ? (all + allOther) / (cases + casesOther) : 0;
        return df + 1 >= FEWEST && part < 1 && statistic < LEAST_DISPERSION * df * (1 - part);
    }

    private static boolean moveAsOne(double[] first, double[] second) {
        if (first.length < FEWEST) {
            return false;
        }
        var mean = Arrays.stream(first).average().orElse(0);
        var meanOther = Arrays.stream(second).average().orElse(0);
        double squares = 0;
        double squaresOther = 0;
        double products = 0;
        for (int i = 0; i < first.length; i++) {
            squares += (first[i] - mean) * (first[i] - mean);
            squaresOther += (second[i] - meanOther) * (second[i] - meanOther);
            products += (first[i] - mean) * (second[i] - meanOther);
        }
        return squares > 0 && squaresOther > 0 && products > CORRELATION * StrictMath.sqrt(squares * squaresOther);
    }
}
