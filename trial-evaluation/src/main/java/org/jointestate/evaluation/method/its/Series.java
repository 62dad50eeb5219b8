package org.jointestate.evaluation.method.its;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Equally spaced periods, some before and the rest in the trial. Positions count from 1.
 *
 * @param values one for each period, NaN when missing
 * @param firstTrial position of the first period of the trial
 * @param exposure days or people of each period; empty when every period counts the same
 * @param months calendar month of each period, from 1 to 12 and with a fraction below 13; empty when the season is counted from the position
 * @param excluded positions left out on purpose, which are not missing
 */
public record Series(double[] values, int firstTrial, double[] exposure, double[] months, Set<Integer> excluded) {

    public Series {
        excluded = Set.copyOf(excluded);
    }

    public static Series of(double[] values, int firstTrial) {
        return new Series(values, firstTrial, new double[0], new double[0], Set.of());
    }

    public Series withExposure(double[] newExposure) {
        return new Series(values, firstTrial, newExposure, months, excluded);
    }

    public Series withMonths(double[] newMonths) {
        return new Series(values, firstTrial, exposure, newMonths, excluded);
    }

    /** Leaves these positions out too. */
    public Series without(Set<Integer> positions) {
        var all = new TreeSet<>(excluded);
        all.addAll(positions);
        return new Series(values, firstTrial, exposure, months, all);
    }

    boolean usable(int position) {
        return !Double.isNaN(values[position - 1])
                && !excluded.contains(position)
                && (exposure.length == 0 || !Double.isNaN(exposure[position - 1]));
    }

    boolean inTrial(int position) {
        return position >= firstTrial;
    }

    int usableBefore() {
        return count(true);
    }

    int usableInTrial() {
        return count(false);
    }

    private int count(boolean before) {
        var n = 0;
        for (var position = 1; position <= values.length; position++) {
            n += usable(position) && inTrial(position) != before ? 1 : 0;
        }
        return n;
    }

    int missing() {
        return (int) Arrays.stream(values).filter(Double::isNaN).count();
    }

    /** Whether the arrays belong together and no recorded period lacks what the model divides by. */
    boolean wellFormed() {
        var n = values.length;
        if (exposure.length != 0 && exposure.length != n || months.length != 0 && months.length != n) {
            return false;
        }
        for (var position = 1; position <= n; position++) {
            if (!usable(position)) {
                continue;
            }
            var i = position - 1;
            if (Double.isInfinite(values[i])
                    || exposure.length > 0 && !(exposure[i] > 0 && exposure[i] < Double.POSITIVE_INFINITY)
                    || months.length > 0 && !(months[i] >= 1 && months[i] < 13)) {
                return false;
            }
        }
        return firstTrial >= 1;
    }
}
