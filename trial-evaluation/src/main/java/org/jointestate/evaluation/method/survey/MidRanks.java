package org.jointestate.evaluation.method.survey;

import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/** Ranks from 1 where equal values share the mean of theirs; twice a mid-rank is always whole. */
public final class MidRanks {

    private MidRanks() {}

    public static double[] of(double[] values) {
        return values.length == 0 ? values : new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).apply(values);
    }

    /** Σ(t³ - t) over groups of t equal values, the term by which ties reduce a variance. */
    public static double tieTerm(double[] values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        var sum = 0.0;
        var start = 0;
        for (var i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                var t = (double) (i - start);
                sum += t * t * t - t;
                start = i;
            }
        }
        return sum;
    }
}
