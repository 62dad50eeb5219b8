package org.jointestate.evaluation.method.rates;

import java.util.ArrayList;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.regression.Family;
import org.jointestate.evaluation.method.regression.LogLinearFit;

/**
 * The trial against the same months of one or more earlier years: the season is allowed for by matching (method.md
 * 3.3). Quasi-Poisson with a factor for the month; a month missing on either side is dropped from all years, because
 * the pooled ratio beside it would otherwise compare different months.
 */
public final class SameMonths {
    private static final String ID = "same_months";
    private static final int FEWEST_MONTHS = 3;
    private static final int FEWEST_EVENTS = 20;
    private static final double CONFIDENCE = 0.95;

    private SameMonths() {}

    /**
     * @param dispersion as estimated; @param dispersionUsed never below 1
     * @param pooled the exact ratio of the same months added up, season ignored
     */
    public record Numbers(
            Estimate ratio,
            double dispersion,
            double dispersionUsed,
            int df,
            double p,
            int monthsMatched,
            double trialTotal,
            double baselineTotal,
            Result<RateRatio.Numbers> pooled) {}

    /**
     * @param trialCounts one count for each month of the trial, NaN when missing
     * @param trialDays days in each of those months
     * @param sameMonthsCounts the same months of the earlier years, one year after the other
     * @param sameMonthsDays days in each of those
     */
    public static Result<Numbers> of(
            double[] trialCounts, double[] trialDays, double[] sameMonthsCounts, double[] sameMonthsDays) {
        var matched = Matched.of(trialCounts, trialDays, sameMonthsCounts, sameMonthsDays);
        if (matched == null) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        if (matched.months() == 0) {
            return Result.refused(ID, Reason.NO_DATA, "no month was recorded both in the trial and before it");
        }
        var trial = matched.trialTotal();
        var before = matched.baselineTotal();
        if (trial + before == 0) {
            return Result.refused(ID, Reason.NO_EVENTS, "no events were recorded in either period");
        }
        if (matched.months() < FEWEST_MONTHS || trial + before < FEWEST_EVENTS) {
            return Result.refused(
                    ID,
                    Reason.TOO_FEW_POINTS,
                    "only %s with %s events could be matched; this comparison needs %s months and %s events. The exact comparison is shown instead"
                            .formatted(
                                    matched.months() == 1 ? "1 month" : matched.months() + " months",
                                    Words.count(trial + before),
                                    FEWEST_MONTHS,
                                    FEWEST_EVENTS));
        }
        if (trial == 0) {
            return Result.refused(ID, Reason.NO_EVENTS_IN_TRIAL);
        }
        if (before == 0) {
            return Result.refused(ID, Reason.NO_EVENTS, "no events were recorded in the earlier months");
        }
        return compare(matched, matched.pooled(), trialCounts.length - matched.months());
    }

    /** The exact comparison of the matched months added up; stands alone where the model refuses. */
    public static Result<RateRatio.Numbers> pooled(
            double[] trialCounts, double[] trialDays, double[] sameMonthsCounts, double[] sameMonthsDays) {
        var matched = Matched.of(trialCounts, trialDays, sameMonthsCounts, sameMonthsDays);
        if (matched == null) {
            return Result.refused("rate_ratio", Reason.INVALID_DATA);
        }
        return matched.months() == 0 ? Result.refused("rate_ratio", Reason.NO_DATA) : matched.pooled();
    }

    private static Result<Numbers> compare(Matched matched, Result<RateRatio.Numbers> pooled, int missing) {
        // A month without any event has an infinite effect; it says nothing about the ratio, but its rows are counted.
        var busy = new ArrayList<Integer>();
        for (var month = 0; month < matched.months(); month++) {
            if (matched.monthTotal(month) > 0) {
                busy.add(month);
            }
        }
        var rows = busy.size() * (1 + matched.years());
        var x = new double[rows][1 + busy.size()];
        var y = new double[rows];
        var logDays = new double[rows];
        var row = 0;
        for (var year = 0; year <= matched.years(); year++) {
            for (var m = 0; m < busy.size(); m++, row++) {
                x[row][0] = year == 0 ? 1 : 0;
                x[row][1 + m] = 1;
                y[row] = matched.counts()[year][busy.get(m)];
                logDays[row] = StrictMath.log(matched.days()[year][busy.get(m)]);
            }
        }
        var attempt = LogLinearFit.fit(x, y, logDays, Family.poisson());
        var found = attempt.found();
        if (found.isEmpty()) {
            var reason = attempt.reason();
            return Result.refused(ID, reason == null ? Reason.NOT_CONVERGED : reason);
        }
        var fit = found.get();
        var df = matched.months() * (1 + matched.years()) - matched.months() - 1;
        var dispersion = fit.pearsonChiSquare() / df;
        var used = StrictMath.max(1, dispersion);
        var log = fit.coefficients()[0];
        var se = fit.standardErrors(used)[0];
        var reach = Distributions.tMultiplier(CONFIDENCE, df) * se;
        var ratio = new Estimate(log, log - reach, log + reach).map(StrictMath::exp);
        var p = Distributions.tTwoSidedP(log / se, df);
        var sentence =
                "%s in the trial, %s in the same months before: %s at the same length; the true figure could be anything from %s to %s."
                        .formatted(
                                Words.count(matched.trialTotal()),
                                Words.count(matched.baselineTotal()),
                                Words.change(ratio.value()),
                                Words.change(ratio.lower()),
                                Words.change(ratio.upper()));
        var envelope = Envelope.of(ID, matched.months() * (1 + matched.years()), sentence)
                .withMissing(missing)
                .estimating(ratio)
                .withP(p)
                .withDf(df);
        return new Result<>(
                envelope,
                new Numbers(
                        ratio,
                        dispersion,
                        used,
                        df,
                        p,
                        matched.months(),
                        matched.trialTotal(),
                        matched.baselineTotal(),
                        pooled));
    }
}
