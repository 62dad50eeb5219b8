package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.rates.BeyondChance;
import org.jointestate.evaluation.method.rates.RateRatio;
import org.jointestate.evaluation.method.rates.SameMonths;

/** The comparisons without a model of time: the same periods a year earlier, and all of the trial with all before it. */
final class Comparisons {

    private final MeasureData data;

    Comparisons(MeasureData data) {
        this.data = data;
    }

    static boolean usable(Series series, int position) {
        return !series.excluded().contains(position) && !Double.isNaN(series.values()[position - 1]);
    }

    /** Each trial period beside the same one a year earlier; a period out of use on one side is out on both. */
    Result<SameMonths.Numbers> sameMonths(Series series) {
        var invalid = data.invalid(series);
        if (invalid.isPresent()) {
            return Result.refused("same_months", Reason.INVALID_DATA, invalid.get());
        }
        var columns = matched(series);
        return SameMonths.of(columns[0], columns[1], columns[2], columns[3]);
    }

    /** Counts and exposures of the trial, then of the year before. */
    double[][] matched(Series series) {
        var values = series.values();
        var exposure = data.exposure();
        var back = yearOf(data.measure().calendar());
        var trial = new ArrayList<double[]>();
        for (int position = data.firstTrial(); position <= values.length; position++) {
            var earlier = position - back;
            if (earlier < 1 || data.inTrial(earlier)) {
                continue;
            }
            trial.add(new double[] {
                usable(series, position) ? values[position - 1] : Double.NaN,
                exposure[position - 1],
                usable(series, earlier) ? values[earlier - 1] : Double.NaN,
                exposure[earlier - 1]
            });
        }
        var columns = new double[4][trial.size()];
        for (int n = 0; n < trial.size(); n++) {
            for (int c = 0; c < 4; c++) {
                columns[c][n] = trial.get(n)[c];
            }
        }
        return columns;
    }

    /** How many periods lie between one and the same one a year earlier; weeks stay weeks, so that weekdays match. */
    static int yearOf(MeasureCalendar calendar) {
        return switch (calendar) {
            case CALENDAR_MONTH, TRIAL_MONTH -> 12;
            case FRIDAY_WEEK -> 52;
            case DAY -> 364;
        };
    }

    /** Trial, then the year before, added up and compared exactly; stands where the model by the month refuses. */
    Result<RateRatio.Numbers> pooled(Series series) {
        var invalid = data.invalid(series);
        if (invalid.isPresent()) {
            return Result.refused("rate_ratio", Reason.INVALID_DATA, invalid.get());
        }
        var columns = matched(series);
        return SameMonths.pooled(columns[0], columns[1], columns[2], columns[3]);
    }

    /** How many periods of the trial have a value and one a year earlier. */
    int matchedPeriods(Series series) {
        var columns = matched(series);
        int count = 0;
        for (int n = 0; n < columns[0].length; n++) {
            count += Double.isNaN(columns[0][n] + columns[1][n] + columns[2][n] + columns[3][n]) ? 0 : 1;
        }
        return count;
    }

    /** @param rare whether so little happens that chance is all that can be told from the periods; they are then not asked how they move */
    Result<RateRatio.Numbers> exact(Series series, boolean rare) {
        double[] count = new double[2];
        double[] time = new double[2];
        var exposure = data.exposure();
        var used = IntStream.rangeClosed(1, series.values().length)
                .filter(position -> usable(series, position) && !Double.isNaN(exposure[position - 1]))
                .toArray();
        for (int position : used) {
            int side = data.inTrial(position) ? 0 : 1;
            count[side] += series.values()[position - 1];
            time[side] += exposure[position - 1];
        }
        if (time[0] == 0 || time[1] == 0) {
            return nothing(series, time[1] == 0, time[0] == 0);
        }
        var found = RateRatio.of(count[0], time[0], count[1], time[1], 0.95);
        // What the method used are events; every other way of comparing says how many periods it used.
        if (!found.computed()) {
            return found;
        }
        var counted = new Result<>(found.envelope().counting(used.length), found.numbers());
        if (rare) {
            return counted;
        }
        var moves = new BeyondChance();
        for (int position : used) {
            int side = data.inTrial(position) ? 0 : 1;
            moves.add(series.values()[position - 1], count[side] / time[side] * exposure[position - 1]);
        }
        return moves.widen(counted);
    }

    private Result<RateRatio.Numbers> nothing(Series series, boolean before, boolean during) {
        boolean[] recorded = new boolean[2];
        boolean[] used = new boolean[2];
        for (int position = 1; position <= series.values().length; position++) {
            var side = data.inTrial(position) ? 0 : 1;
            recorded[side] |= !Double.isNaN(series.values()[position - 1])
                    && !data.outside().contains(position);
            used[side] |= usable(series, position);
        }
        var where = before && during ? "" : before ? " before the trial" : " in the trial";
        if (data.isShare() && (!before || used[1]) && (!during || used[0])) {
            return Result.refused("rate_ratio", Reason.NO_DENOMINATOR, Reason.NO_DENOMINATOR.clause() + where);
        }
        if (during && recorded[0] && !used[0]) {
            return Result.refused("rate_ratio", Reason.NO_DATA, "everything recorded in the trial is set aside");
        }
        if (during && data.expected().trial().isEmpty()) {
            return Result.refused(
                    "rate_ratio",
                    Reason.NO_DATA,
                    "the trial holds no whole %s"
                            .formatted(Limits.period(data.measure().calendar())));
        }
        return Result.refused("rate_ratio", Reason.NO_DATA, "nothing was recorded" + where);
    }
}
