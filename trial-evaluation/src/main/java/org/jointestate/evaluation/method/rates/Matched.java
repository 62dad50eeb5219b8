package org.jointestate.evaluation.method.rates;

import java.util.Arrays;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Result;
import org.jspecify.annotations.Nullable;

/**
 * Months that were recorded in every year: row 0 is the trial, the others the earlier years.
 *
 * @param counts years by months; @param days years by months
 */
record Matched(double[][] counts, double[][] days) {

    /** Null when the lengths do not fit, a count is not a count or a recorded month has no days. */
    static @Nullable Matched of(double[] trialCounts, double[] trialDays, double[] beforeCounts, double[] beforeDays) {
        var months = trialCounts.length;
        if (trialDays.length != months || beforeDays.length != beforeCounts.length) {
            return null;
        }
        if (months == 0 || beforeCounts.length == 0) {
            return new Matched(new double[1][0], new double[1][0]);
        }
        if (beforeCounts.length % months != 0) {
            return null;
        }
        var years = beforeCounts.length / months;
        var counts = new double[years + 1][months];
        var days = new double[years + 1][months];
        var kept = 0;
        for (var month = 0; month < months; month++) {
            var complete = true;
            for (var year = 0; year <= years; year++) {
                var count = year == 0 ? trialCounts[month] : beforeCounts[(year - 1) * months + month];
                var length = year == 0 ? trialDays[month] : beforeDays[(year - 1) * months + month];
                if (!Double.isNaN(count) && (!Counts.isCount(count) || length <= 0 || Double.isInfinite(length))) {
                    return null;
                }
                complete &= !Double.isNaN(count) && !Double.isNaN(length);
                counts[year][kept] = count;
                days[year][kept] = length;
            }
            kept += complete ? 1 : 0;
        }
        for (var year = 0; year <= years; year++) {
            counts[year] = Arrays.copyOf(counts[year], kept);
            days[year] = Arrays.copyOf(days[year], kept);
        }
        return new Matched(counts, days);
    }

    int months() {
        return counts[0].length;
    }

    int years() {
        return counts.length - 1;
    }

    double trialTotal() {
        return Counts.sum(counts[0]);
    }

    double baselineTotal() {
        var sum = 0.0;
        for (var year = 1; year < counts.length; year++) {
            sum += Counts.sum(counts[year]);
        }
        return sum;
    }

    double monthTotal(int month) {
        return Arrays.stream(counts).mapToDouble(year -> year[month]).sum();
    }

    Result<RateRatio.Numbers> pooled() {
        var baselineDays = 0.0;
        for (var year = 1; year < days.length; year++) {
            baselineDays += Counts.sum(days[year]);
        }
        return RateRatio.of(trialTotal(), Counts.sum(days[0]), baselineTotal(), baselineDays, 0.95);
    }
}
