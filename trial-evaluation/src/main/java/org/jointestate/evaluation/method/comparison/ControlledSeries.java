package org.jointestate.evaluation.method.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jointestate.evaluation.method.regression.LeastSquares;

/**
 * Two interrupted series in one model of eight parameters (Linden 2015, Stata Journal 15: 480; method.md 3.6). The
 * coefficient siteTime shows whether the sites ran in parallel before; siteLevel is what the trial site changed beyond
 * the other.
 */
public final class ControlledSeries {
    private static final String ID = "controlled_its";
    private static final int FEWEST_A_SITE = 12;
    static final List<String> NAMES =
            List.of("(Intercept)", "time", "level", "trend", "site", "siteTime", "siteLevel", "siteTrend");

    private ControlledSeries() {}

    public record Numbers(Coefficients coefficients, double residualSd, int df) {}

    /** Rows are one site in one period; time as counted in the file. */
    public static Result<Numbers> of(double[] values, boolean[] trialSite, double[] time, double firstTrialTime) {
        if (values.length != trialSite.length || values.length != time.length) {
            return Result.refused(ID, Reason.INVALID_DATA, "the columns are not equally long");
        }
        var rows = new ArrayList<double[]>();
        var y = new ArrayList<Double>();
        var perSite = new int[2];
        for (var i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]) || Double.isNaN(time[i])) {
                continue;
            }
            rows.add(row(trialSite[i], time[i], firstTrialTime));
            y.add(values[i]);
            perSite[trialSite[i] ? 1 : 0]++;
        }
        if (rows.isEmpty()) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (tooFew(perSite)) {
            return tooFew(ID);
        }
        var response = y.stream().mapToDouble(Double::doubleValue).toArray();
        if (Counts.constant(response)) {
            return Result.refused(ID, Reason.NO_VARIATION);
        }
        var found = LeastSquares.fit(rows.toArray(double[][]::new), response);
        if (found.isEmpty()) {
            return Result.refused(ID, Reason.SINGULAR_DESIGN);
        }
        var fit = found.get();
        var mean = Counts.mean(response);
        var total = Arrays.stream(response)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        if (fit.residualSumOfSquares() < 1e-12 * total) {
            return Result.refused(ID, Reason.NO_RESIDUAL_VARIATION);
        }
        var coefficients = Coefficients.studentT(NAMES, fit.coefficients(), fit.standardErrors(), fit.df());
        var level = coefficients.named("siteLevel");
        var estimate = new Estimate(level.estimate(), level.lower(), level.upper());
        var sentence = "At the start the trial site changed by %s more than the comparison site (%s to %s)."
                .formatted(Words.rate(estimate.value()), Words.rate(estimate.lower()), Words.rate(estimate.upper()));
        var envelope = Envelope.of(ID, rows.size(), sentence)
                .withMissing(values.length - rows.size())
                .estimating(estimate)
                .withP(level.p())
                .withDf(fit.df());
        return new Result<>(envelope, new Numbers(coefficients, StrictMath.sqrt(fit.residualVariance()), fit.df()));
    }

    /** In the order of {@link #NAMES}. */
    static double[] row(boolean trialSite, double time, double firstTrialTime) {
        var level = time >= firstTrialTime ? 1.0 : 0.0;
        var trend = (time - firstTrialTime) * level;
        var site = trialSite ? 1.0 : 0.0;
        return new double[] {1, time, level, trend, site, site * time, site * level, site * trend};
    }

    static boolean tooFew(int... periodsOfSites) {
        return Arrays.stream(periodsOfSites).anyMatch(periods -> periods < FEWEST_A_SITE);
    }

    static <T> Result<T> tooFew(String method) {
        return Result.refused(
                method,
                Reason.TOO_FEW_POINTS,
                "a comparison of two trends needs at least %s periods at each site".formatted(FEWEST_A_SITE));
    }
}
