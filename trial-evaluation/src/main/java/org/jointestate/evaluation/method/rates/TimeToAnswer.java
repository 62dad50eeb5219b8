package org.jointestate.evaluation.method.rates;

import java.util.TreeMap;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/**
 * The median time until an answer when some are still open (Kaplan and Meier 1958): an open one counts as waiting for as long as it has
 * waited, and is never left out. The interval is that of R's survfit with its default, the logarithm of the curve.
 */
public final class TimeToAnswer {
    private static final String ID = "median_time_with_open";
    private static final double HALF = 0.5;
    private static final double SAME = 1e-9;

    private TimeToAnswer() {}

    /**
     * @param median of the times; its limits are infinite where the data set none
     */
    public record Numbers(int all, int answered, Estimate median) {}

    /** @param answered false for those that are still open after that time */
    public static Result<Numbers> of(double[] times, boolean[] answered, double confidence) {
        if (times.length != answered.length || !(confidence > 0 && confidence < 1)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var ends = new TreeMap<Double, int[]>();
        int closed = 0;
        for (int i = 0; i < times.length; i++) {
            if (!(times[i] >= 0) || Double.isInfinite(times[i])) {
                return Result.refused(ID, Reason.INVALID_DATA);
            }
            ends.computeIfAbsent(times[i], time -> new int[2])[answered[i] ? 0 : 1]++;
            closed += answered[i] ? 1 : 0;
        }
        if (times.length == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        var curve = new Curve(times.length, Distributions.normalQuantile(1 - (1 - confidence) / 2));
        ends.forEach((time, counts) -> curve.step(time, counts[0], counts[1]));
        if (Double.isInfinite(curve.median)) {
            return Result.refused(
                    ID,
                    Reason.TOO_FEW_POINTS,
                    "fewer than half of the %s have been answered so far".formatted(times.length));
        }
        var median = new Estimate(curve.median, curve.lower, curve.upper);
        var sentence = "Half of the %s are answered within %s; %s are still open."
                .formatted(times.length, Words.rate(curve.median), times.length - closed);
        return new Result<>(Envelope.of(ID, times.length, sentence), new Numbers(times.length, closed, median));
    }

    /** The share that still waits, going down with time. */
    private static final class Curve {
        private final double z;
        private int waiting;
        private double share = 1;
        private double variance;
        private boolean halfway;
        private double median = Double.POSITIVE_INFINITY;
        private double lower = Double.POSITIVE_INFINITY;
        private double upper = Double.POSITIVE_INFINITY;

        Curve(int all, double z) {
            this.waiting = all;
            this.z = z;
        }

        void step(double time, int answered, int open) {
            if (answered > 0) {
                if (halfway) {
                    // Exactly half waited from the last answer until this one: the middle between the two.
                    median = (median + time) / 2;
                    halfway = false;
                }
                share *= 1 - (double) answered / waiting;
                variance += waiting == answered ? 0 : (double) answered / ((double) waiting * (waiting - answered));
                if (Double.isInfinite(median) && share <= HALF + SAME) {
                    median = time;
                    halfway = share >= HALF - SAME;
                }
                var reach = z * StrictMath.sqrt(variance);
                if (Double.isInfinite(lower) && share * StrictMath.exp(-reach) <= HALF + SAME) {
                    lower = time;
                }
                if (Double.isInfinite(upper)
                        && (share == 0 ? upperAtTheEnd() : StrictMath.min(1, share * StrictMath.exp(reach)))
                                <= HALF + SAME) {
                    upper = time;
                }
            }
            waiting -= answered + open;
        }

        /** Once nobody waits the logarithm has no interval: the data set no upper limit. */
        private static double upperAtTheEnd() {
            return Double.POSITIVE_INFINITY;
        }
    }
}
