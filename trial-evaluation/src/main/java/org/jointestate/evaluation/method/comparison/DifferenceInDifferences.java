package org.jointestate.evaluation.method.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jointestate.evaluation.method.regression.Family;
import org.jointestate.evaluation.method.regression.LeastSquares;
import org.jointestate.evaluation.method.regression.LogLinearFit;
import org.jointestate.evaluation.method.regression.Matrices;
import org.jointestate.evaluation.method.regression.RobustErrors;
import org.jspecify.annotations.Nullable;

/**
 * How much more the trial site changed than the comparison site (Card and Krueger 1994; method.md 3.6): counts as a
 * ratio of rate ratios by quasi-Poisson, continuous values as a difference by OLS. Rows are one site in one period.
 */
public final class DifferenceInDifferences {
    private static final List<String> NAMES = List.of("(Intercept)", "group", "post", "groupPost");
    private static final String COUNTS = "did_quasipoisson";
    private static final String CONTINUOUS = "did_ols";

    private DifferenceInDifferences() {}

    public record CountNumbers(
            Estimate ratioOfRateRatios, double dispersion, double dispersionUsed, int df, Coefficients coefficients) {}

    /** @param errorHc3 NaN when a cell of the table has a single row */
    public record ContinuousNumbers(
            double difference,
            double errorClassical,
            double errorHc1,
            double errorHc3,
            int df,
            Coefficients coefficients) {}

    /** @param exposure of each row, empty when every row counts the same */
    public static Result<CountNumbers> counts(
            double[] counts, double[] exposure, boolean[] trialSite, boolean[] trialPeriod) {
        if (exposure.length != 0 && exposure.length != counts.length || !fits(counts, trialSite, trialPeriod)) {
            return Result.refused(COUNTS, Reason.INVALID_DATA, "the columns are not equally long");
        }
        var rows = new Rows(counts, exposure, trialSite, trialPeriod);
        if (!rows.allCounts()) {
            return Result.refused(COUNTS, Reason.INVALID_DATA);
        }
        var refusal = refusal(rows);
        if (refusal != null) {
            return Result.refused(COUNTS, refusal);
        }
        var empty = rows.cellWithoutEvents();
        if (empty != null) {
            return Result.refused(COUNTS, empty);
        }
        var attempt = LogLinearFit.fit(rows.x(), rows.y(), rows.logExposure(), Family.poisson());
        var found = attempt.found();
        if (found.isEmpty()) {
            var reason = attempt.reason();
            return Result.refused(COUNTS, reason == null ? Reason.NOT_CONVERGED : reason);
        }
        var fit = found.get();
        var dispersion = fit.pearsonChiSquare() / fit.df();
        var used = StrictMath.max(1, dispersion);
        var coefficients = Coefficients.studentT(NAMES, fit.coefficients(), fit.standardErrors(used), fit.df());
        var both = coefficients.named("groupPost");
        var ratio = new Estimate(both.estimate(), both.lower(), both.upper()).map(StrictMath::exp);
        var sentence = "Allowing for the change at the comparison site, the trial site had %s (%s to %s)."
                .formatted(Words.change(ratio.value()), Words.change(ratio.lower()), Words.change(ratio.upper()));
        var envelope = Envelope.of(COUNTS, rows.size(), sentence)
                .withMissing(counts.length - rows.size())
                .estimating(ratio)
                .withP(both.p())
                .withDf(fit.df());
        return new Result<>(envelope, new CountNumbers(ratio, dispersion, used, fit.df(), coefficients));
    }

    /** The interval in the envelope rests on HC3, or on HC1 where HC3 does not exist. */
    public static Result<ContinuousNumbers> continuous(double[] values, boolean[] trialSite, boolean[] trialPeriod) {
        if (!fits(values, trialSite, trialPeriod)) {
            return Result.refused(CONTINUOUS, Reason.INVALID_DATA, "the columns are not equally long");
        }
        var rows = new Rows(values, new double[0], trialSite, trialPeriod);
        var refusal = refusal(rows);
        if (refusal != null) {
            return Result.refused(CONTINUOUS, refusal);
        }
        if (Counts.constant(rows.y())) {
            return Result.refused(CONTINUOUS, Reason.NO_VARIATION);
        }
        var found = LeastSquares.fit(rows.x(), rows.y());
        if (found.isEmpty()) {
            return Result.refused(CONTINUOUS, Reason.SINGULAR_DESIGN);
        }
        var fit = found.get();
        if (fit.residualSumOfSquares() <= 1e-12 * Matrices.dot(rows.y(), rows.y())) {
            return Result.refused(CONTINUOUS, Reason.NO_RESIDUAL_VARIATION);
        }
        var coefficients = Coefficients.studentT(NAMES, fit.coefficients(), fit.standardErrors(), fit.df());
        var hc1 = RobustErrors.hc1(fit)[3];
        var hc3 = RobustErrors.hc3(fit)[3];
        var both = coefficients.named("groupPost");
        var robust = Coefficients.studentT(
                        List.of("groupPost"),
                        new double[] {both.estimate()},
                        new double[] {Double.isNaN(hc3) ? hc1 : hc3},
                        fit.df())
                .named("groupPost");
        var estimate = new Estimate(both.estimate(), robust.lower(), robust.upper());
        var sentence = "Allowing for the change at the comparison site, the trial site changed by %s (%s to %s)."
                .formatted(Words.rate(estimate.value()), Words.rate(estimate.lower()), Words.rate(estimate.upper()));
        var envelope = Envelope.of(CONTINUOUS, rows.size(), sentence)
                .withMissing(values.length - rows.size())
                .estimating(estimate)
                .withP(robust.p())
                .withDf(fit.df());
        return new Result<>(
                envelope,
                new ContinuousNumbers(both.estimate(), both.standardError(), hc1, hc3, fit.df(), coefficients));
    }

    private static boolean fits(double[] values, boolean[] trialSite, boolean[] trialPeriod) {
        return values.length == trialSite.length && values.length == trialPeriod.length;
    }

    private static @Nullable Reason refusal(Rows rows) {
        if (rows.size() == 0) {
            return Reason.NO_DATA;
        }
        if (rows.emptyCell()) {
            return Reason.SINGULAR_DESIGN;
        }
        return rows.size() <= NAMES.size() ? Reason.TOO_FEW_POINTS : null;
    }

    /** The recorded rows and their 0 and 1 columns. */
    private static final class Rows {
        private final List<double[]> x = new ArrayList<>();
        private final List<Double> y = new ArrayList<>();
        private final List<Double> logExposure = new ArrayList<>();

        Rows(double[] values, double[] exposure, boolean[] trialSite, boolean[] trialPeriod) {
            for (var i = 0; i < values.length; i++) {
                var share = exposure.length == 0 ? 1 : exposure[i];
                if (Double.isNaN(values[i]) || Double.isNaN(share)) {
                    continue;
                }
                var group = trialSite[i] ? 1.0 : 0.0;
                var post = trialPeriod[i] ? 1.0 : 0.0;
                x.add(new double[] {1, group, post, group * post});
                y.add(values[i]);
                logExposure.add(StrictMath.log(share));
            }
        }

        int size() {
            return y.size();
        }

        double[][] x() {
            return x.toArray(double[][]::new);
        }

        double[] y() {
            return y.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double[] logExposure() {
            return logExposure.stream().mapToDouble(Double::doubleValue).toArray();
        }

        boolean allCounts() {
            return y.stream().allMatch(Counts::isCount)
                    && logExposure.stream().allMatch(value -> Double.isFinite(value));
        }

        private int cell(double[] row) {
            return (int) (2 * row[1] + row[2]);
        }

        boolean emptyCell() {
            return x.stream().mapToInt(this::cell).distinct().count() < 4;
        }

        @Nullable
        Reason cellWithoutEvents() {
            var sums = new double[4];
            for (var i = 0; i < size(); i++) {
                sums[cell(x.get(i))] += y.get(i);
            }
            if (sums[3] == 0 && sums[0] > 0 && sums[1] > 0 && sums[2] > 0) {
                return Reason.NO_EVENTS_IN_TRIAL;
            }
            return sums[0] == 0 || sums[1] == 0 || sums[2] == 0 || sums[3] == 0 ? Reason.NO_EVENTS : null;
        }
    }
}
